"""What is wrong with a value in a data file, and what to write instead, in Thai and in English."""

# One message an error: what is wrong; what to write instead. {name} is filled from the error's own context.
MESSAGES = {
    "missing": ("ยังไม่มีช่องนี้ โปรดเพิ่ม", "this field is missing; add it"),
    "extra_forbidden": ("ไม่รู้จักช่องนี้ โปรดตรวจตัวสะกดหรือลบออก", "unknown field; check its spelling or delete it"),
    "literal_error": ("ต้องเป็นค่าใดค่าหนึ่งต่อไปนี้ {expected}", "must be one of {expected}"),
    "string_type": ("ต้องเป็นข้อความ โปรดเขียนข้อความหลังเครื่องหมาย :", "must be text; write it after the colon"),
    "too_short": ("ต้องมีอย่างน้อยหนึ่งข้อ โปรดเพิ่ม", "must have at least one entry; add it"),
    "list_type": ("ต้องเป็นรายการ แต่ละข้อขึ้นต้นด้วย -", "must be a list, each item beginning with -"),
    "fields": ("ต้องมี {fields}", "needs {fields}"),
    "fields_below": ("ต้องมี {fields} เยื้อง 2 ช่อง", "needs {fields}, indented by two spaces"),
    "misspelt": ("โปรดเขียนเป็น {right}:", "write {right}:"),
    "dict_type": ("ต้องมีช่องย่อยอยู่ข้างใต้ เยื้อง 2 ช่อง", "must have fields of its own below it, indented by two spaces"),
    "number": (
        "ต้องเป็นตัวเลขอารบิก เช่น 412.50 (ใช้จุดทศนิยม ไม่มีจุลภาค)",
        "must be a number such as 412.50 (with a point for decimals, no comma)",
    ),
    "decimals": (
        "ต้องเป็นจำนวนตำแหน่งทศนิยม 0 ถึง 4",
        "must be how many decimals the scores have, 0 to 4",
    ),
    "score": (
        "ต้องเป็นตัวเลขอารบิก เช่น 412.50 หรือคำว่า not_assessed",
        "must be a number such as 412.50, or not_assessed",
    ),
    "year": ("ต้องเป็นปีงบประมาณ พ.ศ. สี่หลัก เช่น 2568", "must be a fiscal year of the Buddhist Era, such as 2568"),
    "no_such_date": (
        "ไม่มีวันที่นี้ โปรดเขียนวันที่จริงแบบ ค.ศ.-เดือน-วัน เช่น 2025-09-30",
        "no such date; write a real one as year-month-day, such as 2025-09-30",
    ),
    "buddhist_date": ("วันที่ต้องใช้ปี ค.ศ. เช่น 2025-09-30", "write the year in the Common Era (CE), such as 2025-09-30"),
    "address": (
        "ต้องเป็นที่อยู่เว็บที่ขึ้นต้นด้วย https:// หรือ http:// และไม่มีช่องว่าง",
        "must be a web address that begins with https:// or http:// and has no spaces",
    ),
    "page_path": (
        "ต้องเป็นชื่อหน้าโดยไม่มี .th.md หรือ .en.md เช่น about/privacy",
        "must be a page without .th.md or .en.md, such as about/privacy",
    ),
    "identifier": (
        "ต้องใช้ตัวพิมพ์เล็ก a-z ตัวเลข จุด และขีดกลางเท่านั้น",
        "may only contain lower-case a-z, digits, dots and hyphens",
    ),
    "slug": (
        "ต้องใช้ตัวพิมพ์เล็ก a-z ตัวเลข และขีดกลาง ไม่เกิน 80 ตัว เพราะเป็นที่อยู่เว็บ เช่น safety-week-2026",
        "may only contain lower-case a-z, digits and hyphens, at most 80, for it becomes a web address, such as safety-week-2026",
    ),
    "clock": (
        'ต้องเป็นเวลาแบบ นาที:วินาที เช่น "1:15" หรือ ชั่วโมง:นาที:วินาที เช่น "1:02:15"',
        'must be a time as minutes:seconds, such as "1:15", or hours:minutes:seconds, such as "1:02:15"',
    ),
    "film_file": (
        "ต้องเป็นชื่อไฟล์ใต้ docs โดยไม่มีนามสกุล ใช้ a-z ตัวเลข และขีดกลาง เช่น media/safety-week-2026",
        "must be a file below docs without its ending, in a-z, digits and hyphens, such as media/safety-week-2026",
    ),
    "picture_file": (
        "ต้องเป็นไฟล์ภาพใต้ docs ใช้ a-z ตัวเลข และขีดกลาง เช่น media/safety-week-2026.png (หรือ .jpg .webp)",
        "must be a picture below docs, in a-z, digits and hyphens, such as media/safety-week-2026.png (or .jpg, .webp)",
    ),
    "caption_file": (
        "ต้องเป็นไฟล์คำบรรยายใต้ docs ใช้ a-z ตัวเลข และขีดกลาง เช่น media/safety-week-2026-th.vtt",
        "must be a caption file below docs, in a-z, digits and hyphens, such as media/safety-week-2026-th.vtt",
    ),
    "youtube": (
        "ต้องเป็นรหัสวิดีโอของ YouTube 11 ตัวอักษร คือส่วนที่อยู่หลัง v= ในที่อยู่เว็บ",
        "must be the 11 characters of a YouTube video, as they stand after v= in its address",
    ),
    "field_path": (
        "ต้องเป็น total, level, status หรือ scores. ตามด้วยรหัสหมวด",
        "must be total, level, status, or scores. followed by a category",
    ),
    "formula": (
        "ห้ามขึ้นต้นด้วย = + - หรือ @ เพราะ Excel จะอ่านเป็นสูตรในไฟล์ CSV",
        "cannot begin with =, +, - or @: Excel would take it for a formula in the CSV file",
    ),
    "empty": ("ว่างเปล่า โปรดเขียนข้อความ", "is empty; write the text"),
    "not_thai": ("ข้อความภาษาไทยต้องมีอักษรไทย", "the Thai text must have Thai letters"),
    "not_english": ("ข้อความภาษาอังกฤษต้องมีอักษรอังกฤษ", "the English text must have English letters"),
    "email_here": (
        "ห้ามเขียนที่อยู่อีเมลที่นี่ ให้เขียนในช่อง email ของ agency.yml หรือในหน้าเว็บ",
        "an e-mail address cannot stand here; write it under email in agency.yml, or in a page",
    ),
    "invisible": (
        "มีอักขระที่มองไม่เห็นปนอยู่ โปรดพิมพ์ข้อความใหม่",
        "has an invisible character in it; type the text anew",
    ),
    "thai_in_english": ("ข้อความภาษาอังกฤษต้องไม่มีอักษรไทย", "the English text must have no Thai letters"),
    "email": ("ต้องเป็นที่อยู่อีเมล เช่น name@agency.go.th", "must be an e-mail address, such as name@agency.go.th"),
    "contact": (
        "ต้องเป็นที่อยู่อีเมล ที่อยู่เว็บที่ขึ้นต้นด้วย https:// หรือเลขโทรศัพท์ที่ขึ้นต้นด้วย tel:+ เช่น tel:+66-2-448-9111",
        "must be an e-mail address, a web address that begins with https://, or a telephone number such as tel:+66-2-448-9111",
    ),
    "phone": (
        "ต้องเป็นเลขโทรศัพท์แบบสากลที่ครบทุกหลัก เช่น +66 2 448 9111",
        "must be an international telephone number with all its digits, such as +66 2 448 9111",
    ),
}
OTHERWISE = ("ค่านี้ใช้ไม่ได้", "this value cannot be used")
