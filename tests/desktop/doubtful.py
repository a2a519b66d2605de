"""Customers of whom much can't be known for sure."""

DOUBTFUL = """Contact,mail,mail 2,tel nr,Geboren,Loyalty,Newsletter consent
Anna de Vries,anna@example.org,anna.work@example.org,06-12345678,03/04/1980,Gold,Yes
Bram van Jansen,bram@example.org,,020 123 4567,05/06/1972,Silver,No
Chloé Martin,chloe@example,chloe@example.org,3.16123E+10,11/12/1991,Platinum,Yes
Daan Bakker,,daan@example.org,12,01/02/2003,gold,Yes
Eva Smit,eva@gmial.com,eva@example.org,0612345679,09/10/1965,Bronze,No
"""
