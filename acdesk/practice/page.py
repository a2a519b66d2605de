"""The page at `/`."""

PAGE = "<!DOCTYPE html><title>Practice account</title>"
