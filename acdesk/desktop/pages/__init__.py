"""The six pages of the wizard, one a module."""
