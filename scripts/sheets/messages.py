"""What is wrong with a file that an office sent, its table or a cell of it, and what to do, in Thai and in English."""

from common import data_messages

# Words in braces are filled in where the mistake is found.
MESSAGES = {
    # The file as a whole.
    "no_file": ("ไม่พบไฟล์นี้ โปรดตรวจชื่อและโฟลเดอร์", "there is no such file; check its name and folder"),
    "not_a_file": ("ไม่ใช่ไฟล์ โปรดระบุไฟล์ .xlsx หรือ .csv", "this is not a file; name an .xlsx or .csv file"),
    "unreadable": ("เปิดไฟล์ไม่ได้ ({reason}) โปรดตรวจสิทธิ์", "cannot be opened ({reason}); check its permissions"),
    "extension": (
        "รับเฉพาะไฟล์ .xlsx และ .csv โปรดเปิดไฟล์นี้แล้วบันทึกเป็น .xlsx หรือ .csv",
        "only .xlsx and .csv can be read; open this file and save it as .xlsx or .csv",
    ),
    "encrypted": (
        "ไฟล์นี้มีรหัสผ่านหรือเป็น .xls แบบเก่า โปรดเอารหัสผ่านออกแล้วบันทึกเป็น .xlsx",
        "this file has a password or is an old .xls; take the password off and save it as .xlsx",
    ),
    "not_excel": (
        "ไฟล์นี้เสียหายหรือไม่ใช่ไฟล์ Excel โปรดเปิดแล้วบันทึกเป็น .xlsx ใหม่ หรือขอไฟล์จากผู้ส่งอีกครั้ง",
        "this file is broken or is no Excel file; open it and save it as .xlsx again, or ask the sender for it anew",
    ),
    "too_big": (
        "ไฟล์ใหญ่เกินไป ({limit}) โปรดเหลือไว้เฉพาะตารางผลการประเมินปีเดียว",
        "the file is too big ({limit}); keep only the table of one year's result in it",
    ),
    "open_document": (
        "ไฟล์นี้เป็น OpenDocument (.ods) โปรดเปิดแล้วบันทึกเป็น .xlsx หรือ .csv",
        "this is an OpenDocument file (.ods); open it and save it as .xlsx or .csv",
    ),
    "strict": (
        "ไฟล์นี้บันทึกเป็น Strict Open XML โปรดบันทึกใหม่เป็น Excel Workbook (.xlsx) แบบปกติ",
        "this file was saved as Strict Open XML; save it again as an ordinary Excel Workbook (.xlsx)",
    ),
    "excel_named_csv": (
        "ไฟล์นี้เป็น Excel ไม่ใช่ CSV โปรดเปลี่ยนนามสกุลเป็น .xlsx",
        "this is an Excel file, not CSV; rename it to end in .xlsx",
    ),
    "no_text": (
        "อ่านเป็นข้อความไม่ได้ โปรดบันทึกใหม่เป็น CSV UTF-8",
        "this cannot be read as text; save it again as CSV UTF-8",
    ),
    "broken_utf8": (
        "ไฟล์ UTF-8 นี้เสียหายที่บรรทัดนี้ โปรดบันทึกใหม่เป็น CSV UTF-8",
        "this UTF-8 file is broken on this line; save it again as CSV UTF-8",
    ),
    "broken_csv": (
        "เครื่องหมายคำพูดไม่ครบคู่หรืออยู่ผิดที่ โปรดแก้หรือบันทึกเป็น .xlsx",
        "a quotation mark is missing or misplaced; put it right, or save the sheet as .xlsx",
    ),
    # The table.
    "no_table": (
        "ไม่พบแถวหัวตารางใน 20 แถวแรก ต้องมีช่อง “รายการ” และช่อง “ค่า” หรือปีงบประมาณ",
        'no heading row in the first 20 rows; it needs a cell "Item" and a cell "Value" or a fiscal year',
    ),
    "two_tables": (
        "มีตารางผลการประเมินมากกว่าหนึ่งแผ่นงาน ({names}) โปรดเหลือไว้เพียงแผ่นเดียว",
        "more than one sheet has a table of results ({names}); keep only one",
    ),
    "two_values": (
        "มีคอลัมน์ค่ามากกว่าหนึ่งคอลัมน์ ({places}) โปรดเหลือไว้เพียงคอลัมน์เดียว",
        "there is more than one column of values ({places}); keep only one",
    ),
    "several_years": (
        "ตารางมีหลายปีงบประมาณ ({years}) โปรดเลือกด้วย --year เช่น --year {last}",
        "the table has several fiscal years ({years}); choose one with --year, such as --year {last}",
    ),
    "no_such_year": (
        "ไม่มีปีงบประมาณ {wanted} ในตาราง ที่มีคือ {years}",
        "the table has no fiscal year {wanted}; there is {years}",
    ),
    "other_year": (
        "ปีงบประมาณ {year} ไม่ตรงกับ {wanted} ที่{where_th} โปรดแก้ให้ตรงกัน",
        "fiscal year {year} differs from {wanted} at {where_en}; make them the same",
    ),
    "other_column": (
        "คอลัมน์ “{heading}” มีตัวเลข {text} แต่ระบบอ่านค่าจากคอลัมน์ของช่อง {read} จึงไม่แน่ว่าคอลัมน์ใดเป็นผล "
        "โปรดลบคอลัมน์นี้ หรือเขียนหัวคอลัมน์ให้ชัดเจน เช่น คะแนนเต็ม น้ำหนัก เป้าหมาย",
        'the column "{heading}" has the number {text}, but values are read from the column of {read}, so it is not certain '
        "which has the result; delete this column, or say plainly in its heading what it is: full marks, weight, target",
    ),
    "full_marks": (
        "ทุกค่าในคอลัมน์นี้คือ {max} ซึ่งเป็นคะแนนเต็ม จึงไม่แน่ว่าเป็นผลที่ได้ โปรดเขียนหัวคอลัมน์เป็น “คะแนนที่ได้” หรือ “คะแนนเต็ม” ตามจริง",
        "all in this column is {max}, the highest score, so it is not certain that this is the result; "
        'call the column "Result" or "Full marks", whichever it is',
    ),
    "row_width": (
        "แถวนี้มี {count} ช่อง แต่หัวตารางมี {expected} ช่อง อาจมีจุลภาคเกินหรือขาด โปรดแก้หรือบันทึกเป็น .xlsx",
        "this row has {count} cells but the heading has {expected}; a separator may be extra or missing; "
        "put it right, or save the sheet as .xlsx",
    ),
    "split_number": (
        "{text} อาจเป็นตัวเลขเดียวที่ถูกจุลภาคตัด โปรดเขียนด้วยจุดทศนิยมสองตำแหน่ง เช่น 412.50",
        "{text} may be one number cut in two by its comma; write it with a point and two decimals, such as 412.50",
    ),
    # A cell that nobody could check.
    "formula": (
        "เป็นสูตร ({text}) ระบบไม่คำนวณสูตร โปรดพิมพ์ค่าจริงลงในช่อง",
        "is a formula ({text}), and formulas are never calculated; type the value itself",
    ),
    "error": (
        "เป็นค่าผิดพลาด {text} โปรดเขียนค่าจริง",
        "is the error {text}; write the value",
    ),
    "error_score": (
        "เป็นค่าผิดพลาด {text} โปรดเขียนคะแนนจริง หากไม่ได้ประเมินให้เขียน ไม่ได้ประเมิน",
        "is the error {text}; write the score, or not assessed if it was not assessed",
    ),
    "merged": ("เป็นช่องที่ผสานกัน โปรดยกเลิกการผสานเซลล์", "is part of merged cells; unmerge them"),
    "hidden_row": (
        "อยู่ในแถวที่ซ่อนไว้ จึงไม่มีใครตรวจได้ โปรดแสดงแถวหรือลบออก",
        "is in a hidden row, which nobody could check; show the row or delete it",
    ),
    "hidden_column": (
        "อยู่ในคอลัมน์ที่ซ่อนไว้ จึงไม่มีใครตรวจได้ โปรดแสดงคอลัมน์หรือลบออก",
        "is in a hidden column, which nobody could check; show the column or delete it",
    ),
    "invisible_format": (
        "รูปแบบของช่องทำให้มองไม่เห็นค่า {text} โปรดเปลี่ยนรูปแบบเป็นทั่วไป",
        "the cell's format hides its value {text}; set the format to General",
    ),
    "shown_otherwise": (
        "ช่องนี้แสดง {shows} แต่เก็บค่า {text} โปรดพิมพ์ค่าตามเอกสารของผู้ประเมิน แล้วเปลี่ยนรูปแบบเป็นทั่วไป",
        "the cell shows {shows} but holds {text}; type the value as the assessor's document has it, "
        "and set the format to General",
    ),
    "odd_format": (
        "รูปแบบของช่อง ({shows}) อาจแสดงค่า {text} เป็นอย่างอื่น โปรดเปลี่ยนรูปแบบเป็นทั่วไปหรือข้อความ แล้วตรวจค่า",
        "the cell's format ({shows}) may show something else than its value {text}; "
        "set the format to General or Text, and check the value",
    ),
    "struck": (
        "มีข้อความที่ถูกขีดฆ่า ({text}) โปรดพิมพ์เฉพาะค่าที่ใช้ และเอาเส้นขีดฆ่าออก",
        "has text that is struck out ({text}); type only what counts, without the line through it",
    ),
    "raised": (
        "มีตัวยกหรือตัวห้อยต่อกับค่า ({text}) เช่น เลขเชิงอรรถ โปรดลบตัวยกหรือตัวห้อยออก",
        "has raised or lowered letters beside the value ({text}), such as a footnote's number; delete them",
    ),
    "boolean": ("เป็นค่าจริง/เท็จ โปรดเขียนค่าที่ถูกต้อง", "is TRUE or FALSE; write the value that belongs here"),
    "line_break": (
        "มีการขึ้นบรรทัดใหม่ในช่อง โปรดเขียนให้อยู่ในบรรทัดเดียว",
        "has a line break in it; write it on one line",
    ),
    "cut_off": (
        "ไฟล์จบกลางบรรทัดนี้ ค่าอาจขาดหาย โปรดตรวจค่า แล้วขึ้นบรรทัดใหม่ท้ายไฟล์หรือบันทึกเป็น .xlsx",
        "the file ends in the middle of this line, so the value may be cut off; check it, "
        "then end the last line or save the sheet as .xlsx",
    ),
    "invisible": data_messages.MESSAGES["invisible"],
}
