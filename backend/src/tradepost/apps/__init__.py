"""Entry points: the processes and the command line that people start."""
