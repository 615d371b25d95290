"""What is wrong with the items and values of an office's table, or with writing them, and what to write, in both languages."""

# Words in braces are filled in where the mistake is found.
MESSAGES = {
    # Items.
    "unknown_item": (
        "ไม่รู้จักรายการ “{text}” โปรดแก้ชื่อหรือลบแถวนี้ ชื่อที่ใกล้เคียงคือ {near_th}",
        'unknown item "{text}"; mend its name or delete the row; the nearest known names are {near_en}',
    ),
    "two_items": (
        "“{text}” เป็นชื่อของหลายรายการ ({names_th}) โปรดเหลือไว้เพียงรายการเดียว",
        '"{text}" names more than one item ({names_en}); keep only one',
    ),
    "two_names": (
        "ชื่อในแถวนี้เป็นของคนละรายการ ({names_th}) โปรดแก้ให้ตรงกัน",
        "the names in this row belong to different items ({names_en}); make them agree",
    ),
    "average": (
        "“{text}” ไม่ใช่รายการของผลการประเมิน โปรดลบแถวนี้ หรือหากผู้ประเมินใช้เป็นคะแนนรวม ให้เปลี่ยนชื่อเป็น คะแนนรวม",
        '"{text}" is no item of a result; delete the row, or call it Total score if the assessor means that',
    ),
    "other_number": (
        "{name_th}: เขียนเลข {found} แต่เป็นหมวดที่ {right} ของกรอบการประเมิน โปรดแก้เลขหรือชื่อให้ตรงกัน",
        "{name_en}: has the number {found} but is category {right} of the framework; make the number and the name agree",
    ),
    "no_item": ("มีค่า แต่ไม่มีชื่อรายการ โปรดเขียนชื่อรายการ", "there is a value but no item; write the item's name"),
    "repeated": (
        "{name_th}: มีอยู่แล้วที่ {first} โปรดเหลือไว้เพียงแถวเดียว",
        "{name_en}: is already at {first}; keep only one row",
    ),
    "missing": (
        "ไม่มีแถว {names_th} โปรดเพิ่มลงในไฟล์ เว็บไซต์ต้องใช้ทุกแถวนี้ แม้ไฟล์ของผู้ประเมินจะไม่มี",
        "there is no row {names_en}; add each to the file: the site needs them even where the assessor's file has none",
    ),
    "missing_framework": (
        "ไม่มีแถว “{name_th}” โปรดเพิ่มแถวนี้ เลือกจาก {choices_th}",
        'there is no row "{name_en}"; add it with one of {choices_en}',
    ),
    "empty_framework": (
        "{name_th}: ยังไม่มีค่า โปรดเลือกจาก {choices_th}",
        "{name_en}: has no value; choose one of {choices_en}",
    ),
    # Values.
    "empty": ("{name_th}: ยังไม่มีค่า โปรดเขียนค่า", "{name_en}: has no value; write it"),
    "empty_score": (
        "{name_th}: ยังไม่มีคะแนน โปรดเขียนคะแนนหรือคำว่า ไม่ได้ประเมิน",
        "{name_en}: has no score; write the score or not assessed",
    ),
    "comma": (
        "{name_th}: {text} มีจุลภาค ซึ่งอาจเป็นจุดทศนิยมหรือหลักพันก็ได้ โปรดเขียนด้วยจุดทศนิยม เช่น 412.50",
        "{name_en}: {text} has a comma, which could mean decimals or thousands; write a point, such as 412.50",
    ),
    "percent": (
        "{name_th}: {text} เป็นร้อยละ แต่คะแนนของกรอบการประเมินนี้คือ {min} ถึง {max} โปรดเขียนคะแนน",
        "{name_en}: {text} is a percentage, but this framework's scores run from {min} to {max}; write the score",
    ),
    "decimals": (
        "{name_th}: {text} มีทศนิยมเกิน {decimals} ตำแหน่ง โปรดเขียนตามเอกสารของผู้ประเมิน",
        "{name_en}: {text} has more than {decimals} decimals; write it as the assessor's document has it",
    ),
    "number": (
        "{name_th}: “{text}” ไม่ใช่ตัวเลข โปรดเขียนตัวเลขอย่างเดียว เช่น 412.50",
        '{name_en}: "{text}" is not a number; write only the number, such as 412.50',
    ),
    "score": (
        "{name_th}: “{text}” ไม่ใช่คะแนน โปรดเขียนตัวเลขอย่างเดียว เช่น 412.50 หรือคำว่า ไม่ได้ประเมิน",
        '{name_en}: "{text}" is not a score; write only the number, such as 412.50, or not assessed',
    ),
    "year": (
        "{name_th}: “{text}” ไม่ใช่ปีงบประมาณ โปรดเขียนปีสี่หลัก เช่น 2568 (พ.ศ.) หรือ 2025 (ค.ศ.)",
        '{name_en}: "{text}" is not a fiscal year; write four digits, such as 2568 (B.E.) or 2025 (C.E.)',
    ),
    "day": (
        "{name_th}: “{text}” ไม่ใช่วันที่ โปรดเขียนวัน/เดือน/ปีสี่หลัก เช่น 30/9/2568 หรือ 30 กันยายน 2568",
        '{name_en}: "{text}" is not a date; write day/month/year with four digits, such as 30/9/2568 or 30 September 2025',
    ),
    "no_such_day": (
        "{name_th}: ไม่มีวันที่นี้ ({text}) โปรดเขียนวันที่ที่มีจริง",
        "{name_en}: there is no such date ({text}); write one that exists",
    ),
    "two_digit_year": (
        "{name_th}: เป็นปี ค.ศ. {year} ซึ่งมักเกิดจากการพิมพ์ปีสองหลัก ({digits}) โปรดเปลี่ยนรูปแบบของช่องเป็นข้อความ แล้วพิมพ์ปีสี่หลัก เช่น 30/9/2568",
        "{name_en}: is of the year {year}, as happens to a year typed with two digits ({digits}); "
        "set the cell's format to Text and type four digits, such as 30/9/2568",
    ),
    "turned": (
        "วันและเดือนอาจสลับกัน ({turned}) เพราะวันที่อื่นในไฟล์นี้เป็นข้อความ โปรดเปลี่ยนรูปแบบของช่องเป็นข้อความ แล้วพิมพ์วัน/เดือน/ปี",
        "its day and month may have been exchanged ({turned}), since other dates in this file are text; "
        "set the cell's format to Text and type day/month/year",
    ),
    "future": (
        "{name_th}: {text} เป็นวันในอนาคต โปรดตรวจวันและปี",
        "{name_en}: {text} lies in the future; check the day and the year",
    ),
    "a_date": (
        "{name_th}: เป็นวันที่ ({text}) ซึ่งใช้ที่นี่ไม่ได้ โปรดเปลี่ยนรูปแบบของช่องแล้วพิมพ์ค่าใหม่",
        "{name_en}: is a date ({text}), which cannot stand here; change the cell's format and type the value anew",
    ),
    "choice": (
        "{name_th}: ไม่รู้จัก “{text}” โปรดเลือกจาก {choices_th}",
        '{name_en}: unknown value "{text}"; choose one of {choices_en}',
    ),
    "level": (
        "{name_th}: ไม่รู้จัก “{text}” โปรดเลือกจาก {choices_th} หรือเว้นว่างหากผู้ประเมินไม่ได้ให้ระดับ",
        '{name_en}: unknown value "{text}"; choose one of {choices_en}, or leave it empty if the assessor gave none',
    ),
    # Writing.
    "exists": (
        "มีผลของปีงบประมาณ {year} อยู่แล้วใน {target} หากต้องการแทนที่ ให้สั่งอีกครั้งโดยเพิ่ม --replace",
        "the result of fiscal year {year} is already in {target}; to replace it, run this again with --replace",
    ),
    "back_to_sample": (
        "ผลจริงใน {target} ถูกแทนที่ด้วยข้อมูลตัวอย่างไม่ได้ โปรดตรวจสถานะข้อมูล",
        "the actual result in {target} cannot be replaced by a sample; check the status",
    ),
    "cannot_write": (
        "เขียนไฟล์ไม่ได้ ({reason}) โปรดตรวจสิทธิ์",
        "cannot be written ({reason}); check its permissions",
    ),
    "template_exists": (
        "มีไฟล์ชื่อนี้แล้ว จึงไม่เขียนทับ โปรดใช้ชื่ออื่นหรือย้ายไฟล์เดิม",
        "there is a file of this name, which is never overwritten; choose another name or move it away",
    ),
    "template_extension": ("แบบกรอกต้องเป็นไฟล์ .xlsx", "the template must be an .xlsx file"),
    "no_such_framework": (
        "ไม่มีกรอบการประเมิน {text} ที่มีคือ {choices}",
        "there is no framework {text}; there is {choices}",
    ),
}
