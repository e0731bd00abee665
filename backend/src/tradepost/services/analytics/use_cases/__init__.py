"""What analytics does.

`counting` follows events, `figures` answers questions, `reports` makes files, `settings` keeps the time zone of days.
"""
