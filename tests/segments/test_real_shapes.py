"""Shapes that files have in the wild, each in a hand-made file: remarks, rules, blanks, odd delimiters, odd headers."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from acdesk.segments import Segment, read_segment


@dataclass(frozen=True)
class Shape:
    name: str
    text: str
    header: tuple[str, ...] | None
    rows: tuple[tuple[str | None, ...], ...]
    said: tuple[str, ...] = ()
    encoding: str = "utf-8"


SHAPES = (
    Shape(
        "marked remarks above, a name line behind a mark, a remark inside",
        "# made by a logger\n# site: roof, lat: 52.1, lon: 5.1\n# time;temp;state\n"
        "10:00;21.5;ok\n# sensor cleaned\n10:05;21.7;ok\n10:10;21.6;low\n",
        ("# time", "temp", "state"),
        (("10:00", "21.5", "ok"), ("10:05", "21.7", "ok"), ("10:10", "21.6", "low")),
        ("segment.repair.comment",),
    ),
    Shape(
        "the first name is a number sign",
        "#;Name;City\n1;Anna;Gent\n2;Jan;Lyon\n3;Eva;Köln\n",
        ("#", "Name", "City"),
        (("1", "Anna", "Gent"), ("2", "Jan", "Lyon"), ("3", "Eva", "Köln")),
    ),
    Shape(
        "columns lined up with spaces",
        "id    offset   name          score\n1       0.32   Q1250         9\n"
        '12      0.5    "Source 82"   14\n3      11.25   P7            8\n',
        ("id", "offset", "name", "score"),
        (("1", "0.32", "Q1250", "9"), ("12", "0.5", "Source 82", "14"), ("3", "11.25", "P7", "8")),
    ),
    Shape(
        "a rule under the names, a count below",
        " id | name | amount\n----+------+-------\n  1 | Anna |   12\n  2 | Jan  |  140\n  3 | Eva  |    7\n(3 rows)\n",
        (" id ", "name ", "amount"),
        (("  1 ", "Anna ", "  12"), ("  2 ", "Jan  ", " 140"), ("  3 ", "Eva  ", "   7")),
        ("segment.repair.comment", "segment.repair.footnote"),
    ),
    Shape(
        "a list of addresses in which one holds a comma",
        "E-mail\njan@example.nl\npiet@example.nl\nde Vries, Eva <eva@example.nl>\nmarie@example.be\nlea@example.be\n",
        ("E-mail",),
        (("jan@example.nl",), ("piet@example.nl",), ("de Vries, Eva <eva@example.nl>",), ("marie@example.be",),
         ("lea@example.be",)),
    ),
    Shape(
        "two colons, and single ones in the texts",
        "1::Heat: the film::Crime|Drama\n2::Sabrina::Comedy\n3::Babe (1995)::Comedy|Drama\n4::Nixon::Drama\n",
        None,
        (("1", "Heat: the film", "Crime|Drama"), ("2", "Sabrina", "Comedy"), ("3", "Babe (1995)", "Comedy|Drama"),
         ("4", "Nixon", "Drama")),
        ("segment.repair.no_header",),
    ),
    Shape(
        "tabs, and commas in the first column",
        "unit,sex,geo\\time\t2014\t2013\t2012\nNR,T,AT\t12\t13 b\t: \nNR,T,BE\t7\t8\t9\n"
        "NR,F,BG\t: \t5\t6\nNR,F,DE\t1\t2\t3\n",
        ("unit,sex,geo\\time", "2014", "2013", "2012"),
        (("NR,T,AT", "12", "13 b", ": "), ("NR,T,BE", "7", "8", "9"), ("NR,F,BG", ": ", "5", "6"),
         ("NR,F,DE", "1", "2", "3")),
    ),
    Shape(
        "years under a name that is the same",
        "Region,Sales,Sales,Sales\n,2019,2020,2021\nNorth,10,20,30\nSouth,11,21,31\nEast,12,22,32\nWest,13,23,33\n",
        ("Region", "Sales 2019", "Sales 2020", "Sales 2021"),
        (("North", "10", "20", "30"), ("South", "11", "21", "31"), ("East", "12", "22", "32"),
         ("West", "13", "23", "33")),
        ("segment.repair.header_lines",),
    ),
    Shape(
        "a row that only names those below it",
        "Country,2010,2011\nEurope,,\nBelgium,10,11\nFrance,20,21\nAsia,,\nJapan,30,31\nIndia,40,41\n",
        ("Country", "2010", "2011"),
        (("Europe", "", ""), ("Belgium", "10", "11"), ("France", "20", "21"), ("Asia", "", ""), ("Japan", "30", "31"),
         ("India", "40", "41")),
    ),
    Shape(
        "a comma in a name over decimal commas",
        "Datum;Artikel;Summe, EUR\n01.02.2019;Lampe;12,50\n02.02.2019;Tisch;180,00\n"
        "03.02.2019;Stuhl;49,95\n04.02.2019;Vase;8,00\n",
        ("Datum", "Artikel", "Summe, EUR"),
        (("01.02.2019", "Lampe", "12,50"), ("02.02.2019", "Tisch", "180,00"), ("03.02.2019", "Stuhl", "49,95"),
         ("04.02.2019", "Vase", "8,00")),
    ),
    Shape(
        "quotes inside quotes, not doubled",
        '"id","firm","town"\n"1","UAB "Lempa"","Vilnius"\n"2","Jan","Gent"\n'
        '"3","De "Rode" Lamp, BV","Delft"\n"4","Ana","Riga"\n',
        ("id", "firm", "town"),
        (("1", 'UAB "Lempa"', "Vilnius"), ("2", "Jan", "Gent"), ("3", 'De "Rode" Lamp, BV', "Delft"),
         ("4", "Ana", "Riga")),
        ("segment.repair.quotes",),
    ),
    Shape(
        "Greek",
        "Πόλη;Κάτοικοι\nΑθήνα;3000000\nΘεσσαλονίκη;1000000\nΗράκλειο;170000\n",
        ("Πόλη", "Κάτοικοι"),
        (("Αθήνα", "3000000"), ("Θεσσαλονίκη", "1000000"), ("Ηράκλειο", "170000")),
        encoding="iso-8859-7",
    ),
    Shape(
        "Japanese with a sign that only the vendor's code page has",
        "日付,面積(㎡),都市\n2021年1月1日,12.5,福岡\n2021年1月2日,13.5,佐賀\n",
        ("日付", "面積(㎡)", "都市"),
        (("2021年1月1日", "12.5", "福岡"), ("2021年1月2日", "13.5", "佐賀")),
        encoding="cp932",
    ),
    Shape(
        "Polish",
        "Imię;Miasto\nŁukasz;Łódź\nMałgorzata;Gdańsk\nPaweł;Kraków\n",
        ("Imię", "Miasto"),
        (("Łukasz", "Łódź"), ("Małgorzata", "Gdańsk"), ("Paweł", "Kraków")),
        encoding="cp1250",
    ),
    Shape(
        "facts of the account in pairs above fewer rows",
        "Statement;made on 5 May\n\nHolder;Anna Jansen\nIBAN;NL10 0000 0000 1234 5678 90\nKind;current\nBank;Lamp\n"
        "Sort;newest first\n\nDay;Value day;Name;Text;Amount;Currency\n05.05.2021;05.05.2021;Shop;Lamp;-21,50;EUR\n"
        "04.05.2021;05.05.2021;Work;Wages;1.200,00;EUR\n",
        ("Day", "Value day", "Name", "Text", "Amount", "Currency"),
        (("05.05.2021", "05.05.2021", "Shop", "Lamp", "-21,50", "EUR"),
         ("04.05.2021", "05.05.2021", "Work", "Wages", "1.200,00", "EUR")),
        ("segment.repair.preamble",),
    ),
    Shape(
        "facts of the device in pairs above and below fewer rows",
        "Run,1733\nMade,2021-05-05 10:00:00\nProgram,Drops\nVersion,1.7\nUser,\n\n[ERRORS]\n"
        "Time,Plate,Well,Volume,State\n2021-05-05 10:00:01,P1,A1,100,none left\n2021-05-05 10:00:02,P1,B1,100,\n\n"
        "Name,E5\nModel,525\nSerial,E5-19\nSoftware,2.6\n",
        ("Time", "Plate", "Well", "Volume", "State"),
        (("2021-05-05 10:00:01", "P1", "A1", "100", "none left"), ("2021-05-05 10:00:02", "P1", "B1", "100", "")),
        ("segment.repair.preamble", "segment.repair.other_table"),
    ),
    Shape(
        "labels and values, and nothing else",
        "Title,Index of lamps\nCode,L7\nUnit,2015 = 100\n1988,48.4\n1989,51.0\n1990,54.6\n1991,58.7\n1992,61.2\n"
        "1993,63.0\n1994,64.1\n1995,65.0\n1996,67.7\n1997,68.8\n",
        ("Title", "Index of lamps"),
        (("Code", "L7"), ("Unit", "2015 = 100"), ("1988", "48.4"), ("1989", "51.0"), ("1990", "54.6"),
         ("1991", "58.7"), ("1992", "61.2"), ("1993", "63.0"), ("1994", "64.1"), ("1995", "65.0"), ("1996", "67.7"),
         ("1997", "68.8")),
    ),
    Shape(
        "facts of the station, as many cells as the rows have",
        '7231,"Lamp Hill, roof",NC,-5.0,36.1,-79.9,"Version 3.6 / hourly"\n'
        "Day,Hour,Sun (W),Source,Heat (C),Wet (%),State\n"
        + "".join(f"01/{n:02d}/2021,{n:02d}:00,{n}.5,A,1{n},7{n},ok\n" for n in range(1, 9)),
        ("Day", "Hour", "Sun (W)", "Source", "Heat (C)", "Wet (%)", "State"),
        tuple((f"01/{n:02d}/2021", f"{n:02d}:00", f"{n}.5", "A", f"1{n}", f"7{n}", "ok") for n in range(1, 9)),
        ("segment.repair.preamble",),
    ),
    Shape(
        "a blank line between the names and rows that end in a delimiter",
        "Title: ,\nReference: ,NAP\n\nPlace,Day,Level (cm),Remark\n\n"
        + "".join(f"P58,{n:02d}-06-1963,27{n:02d},,\n" for n in range(1, 8)),
        ("Place", "Day", "Level (cm)", "Remark"),
        tuple(("P58", f"{n:02d}-06-1963", f"27{n:02d}", "") for n in range(1, 8)),
    ),
    Shape(
        "names behind a mark, and a mark alone below them",
        "# made by the institute\n# STN : station\n# \n# STN,YYYYMMDD,   TG,   TX\n# \n"
        "  260,20200101,  -11,   20\n  260,20200102,   51,   76\n  260,20200103,   79,   91\n",
        ("# STN", "YYYYMMDD", "   TG", "   TX"),
        (("  260", "20200101", "  -11", "   20"), ("  260", "20200102", "   51", "   76"),
         ("  260", "20200103", "   79", "   91")),
        ("segment.repair.comment",),
    ),
    Shape(
        "years below a name over some columns",
        "Area,Census,,Estimate,\n,April,Base,2010,2011\nNorth,308,309,321,556\nSouth,477,480,485,499\n"
        "East,710,711,713,722\nWest,639,640,647,682\n",
        ("Area", "Census April", "Base", "Estimate 2010", "2011"),
        (("North", "308", "309", "321", "556"), ("South", "477", "480", "485", "499"),
         ("East", "710", "711", "713", "722"), ("West", "639", "640", "647", "682")),
        ("segment.repair.header_lines",),
    ),
    Shape(
        "a count below a blank line, of nearly as many words as there are columns",
        "id    name  city     balance\n----- ----- -------- -------\n 1001 Anna  Utrecht   120.50\n"
        " 1002 Bob   Gent       -8.00\n 1003 Eva   Lyon        0.00\n\n(3 rows affected)\n",
        ("id", "name", "city", "balance"),
        (("1001", "Anna", "Utrecht", "120.50"), ("1002", "Bob", "Gent", "-8.00"), ("1003", "Eva", "Lyon", "0.00")),
        ("segment.repair.footnote",),
    ),
    Shape(
        "a single cell in single quotes",
        "id,name,town\n1,Anna,Gent\n2,'Jan, the elder',Lyon\n3,Eva,Delft\n",
        ("id", "name", "town"),
        (("1", "Anna", "Gent"), ("2", "Jan, the elder", "Lyon"), ("3", "Eva", "Delft")),
    ),
    Shape(
        "two tables in a sheet that fills up every line",
        "Period:,01-01-1800,to:,29-03-2024,,,\nMade:,29-03-2024,,,,,\n,,,,,,\nNAP:,a level,,,,,\n,,,,,,\n"
        "Place,Tube,X,Y,Ground (cm),Start,End\nB02,001,219930,600000,126,15-10-1952,29-07-1954\n"
        "B02,001,219930,600000,127,29-07-1954,27-04-1955\n,,,,,,\nLevels,,,,,,\nPlace,Tube,Day,Level (cm),Remark,,\n"
        + "".join(f"B02,001,{n:02d}-10-1952,{n + 40},,,\n" for n in range(1, 7)),
        ("Place", "Tube", "Day", "Level (cm)", "Remark", "", ""),
        tuple(("B02", "001", f"{n:02d}-10-1952", f"{n + 40}", "", "", "") for n in range(1, 7)),
        ("segment.repair.preamble",),
    ),
    Shape(
        "the same years below each of two names",
        ",Share,,Count,\nRegion,2013,2018,2013,2018\nNorth,3.6,3.8,151692,179076\nSouth,9.5,9.7,403641,458202\n"
        "East,1.0,1.0,43656,47517\nWest,4.8,4.8,202467,225186\n",
        ("Region", "Share 2013", "2018", "Count 2013", "2018"),
        (("North", "3.6", "3.8", "151692", "179076"), ("South", "9.5", "9.7", "403641", "458202"),
         ("East", "1.0", "1.0", "43656", "47517"), ("West", "4.8", "4.8", "202467", "225186")),
        ("segment.repair.header_lines",),
    ),
    Shape(
        "units in brackets below some names",
        "Nr;Day;Heat;Wet;Dew\n;;[°C];[%];[°C]\n1;01.06.2019;18,2;61,3;10,6\n2;02.06.2019;18,1;61,5;10,5\n"
        "3;03.06.2019;18,0;61,9;10,6\n4;04.06.2019;17,9;62,2;10,5\n",
        ("Nr", "Day", "Heat [°C]", "Wet [%]", "Dew [°C]"),
        (("1", "01.06.2019", "18,2", "61,3", "10,6"), ("2", "02.06.2019", "18,1", "61,5", "10,5"),
         ("3", "03.06.2019", "18,0", "61,9", "10,6"), ("4", "04.06.2019", "17,9", "62,2", "10,5")),
        ("segment.repair.header_lines",),
    ),
    Shape(
        "lines about the account, some of which end in a delimiter",
        "Made on 06/01/2020;\n\nM. Jansen\nAccount 1234;\nBalance 12\nAll of the month;\n;;;\nDay;Text;Out;In;\n"
        '06/01/2020;"Paid by card\nLamp shop";52,30;;\n03/01/2020;"Wages\nof May";;1 950,00;\n',
        ("Day", "Text", "Out", "In", ""),
        (("06/01/2020", "Paid by card\nLamp shop", "52,30", "", ""),
         ("03/01/2020", "Wages\nof May", "", "1 950,00", "")),
        ("segment.repair.preamble",),
    ),
    Shape(
        "Korean",
        "지역,인구,기준일\n서울특별시,9668465,2020-12-31\n부산광역시,3391946,2020-12-31\n",
        ("지역", "인구", "기준일"),
        (("서울특별시", "9668465", "2020-12-31"), ("부산광역시", "3391946", "2020-12-31")),
        encoding="cp949",
    ),
    Shape(
        "Chinese",
        "姓名,城市,电话\n王伟,北京市,13800000001\n李娜,上海市,13800000002\n",
        ("姓名", "城市", "电话"),
        (("王伟", "北京市", "13800000001"), ("李娜", "上海市", "13800000002")),
        encoding="gb18030",
    ),
    Shape(
        "Japanese as Unix wrote it",
        "氏名,都市,メール\n山田太郎,東京都,taro@example.jp\n佐藤花子,さいたま市,hanako@example.jp\n",
        ("氏名", "都市", "メール"),
        (("山田太郎", "東京都", "taro@example.jp"), ("佐藤花子", "さいたま市", "hanako@example.jp")),
        encoding="euc_jp",
    ),
)  # fmt: skip


def read(tmp_path: Path, text: str, encoding: str = "utf-8") -> Segment:
    path = tmp_path / "segment.csv"
    path.write_bytes(text.encode(encoding))
    return read_segment([path])


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_a_shape_found_in_the_wild(tmp_path: Path, shape: Shape) -> None:
    segment = read(tmp_path, shape.text, shape.encoding)
    assert segment.header == shape.header
    assert tuple(segment.table.select(segment.columns).rows()) == shape.rows
    assert {repair.code for repair in segment.repairs} >= set(shape.said)


def test_a_row_beyond_repair_keeps_its_line_and_its_text(tmp_path: Path) -> None:
    rows = [f"{n},Anna,anna{n}@example.nl,2020-01-{n:02d}" for n in range(1, 20)]
    rows[6] = "7,a,b,c,d,e,f,g"
    segment = read(tmp_path, "id,name,email,since\n" + "\n".join(rows))
    assert [(row.line, row.row, row.text) for row in segment.set_aside] == [(8, 8, "7,a,b,c,d,e,f,g")]
    assert segment.rows == 19


def test_a_torn_character_is_put_together_and_said(tmp_path: Path) -> None:
    data = "id,name\n1,Zoë\n2,Jürgen\n".encode().replace("ë".encode(), b"\xc3\x00\xab")
    path = tmp_path / "segment.csv"
    path.write_bytes(data)
    segment = read_segment([path])
    assert segment.table["name"].to_list() == ["Zoë", "Jürgen"]
    assert [repair.code for repair in segment.repairs] == ["segment.repair.nul"]


CUSTOMERS = "".join(f"{n},Anna,Jansen,anna{n}@example.nl,2020-01-{n:02d}\n" for n in range(1, 20))


def test_two_names_without_a_delimiter_are_taken_apart_and_said(tmp_path: Path) -> None:
    segment = read(tmp_path, "Customer Id,First Name,Last NameE-mail,Date\n" + CUSTOMERS)
    assert segment.header == ("Customer Id", "First Name", "Last Name", "E-mail", "Date")
    assert "segment.repair.name_split" in {repair.code for repair in segment.repairs}


@pytest.mark.parametrize("names", ["ContactKey,FirstName,LastName,EMailAddress1", "id,first name,last name,email"])
def test_a_name_of_several_words_stays_whole(tmp_path: Path, names: str) -> None:
    assert read(tmp_path, f"{names}\n{CUSTOMERS}").header == tuple(names.split(","))
