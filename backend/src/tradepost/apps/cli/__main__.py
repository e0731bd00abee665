"""`python -m tradepost.apps.cli`, the same as `tradepost`."""

from tradepost.apps.cli import main

main()
