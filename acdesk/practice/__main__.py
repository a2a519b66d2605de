"""``python -m acdesk.practice``: serve a practice account until told to end."""

import sys

from acdesk.practice.server import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
