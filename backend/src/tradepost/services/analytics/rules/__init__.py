"""What counts as what, which days make a period, and what a report may ask for. Pure.

`counting` turns events into documents and lines with their measures, `periods` knows days, ISO weeks and months,
`figures` derives what is not stored, `reports` holds the closed lists of a custom report.
"""
