"""Fault and reason codes, and the words for them.

The core uses codes; only the faces and report files ask for words.
"""
