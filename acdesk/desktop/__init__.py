"""The window. The only user of PySide6; everything it shows comes from `acdesk.workspace`."""
