"""Pure decisions about money: what is invoiced, credited, commissioned, allocated and posted."""
