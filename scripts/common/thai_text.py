"""Text set so that lines end where a reader would pause: numbers stay with their words, ๆ with its word, compounds whole.

Thai has no spaces between words; a browser cuts lines by a dictionary of its own, between the parts of compounds and now and
then inside a word. What is kept together here was seen cut on this site (Chromium 156 and Firefox 153, 320 to 1280 px wide).
"""

import re

from common.words import NBSP

KEEP = (
    "ภาษาอังกฤษ ภาษาไทย การประเมิน คำแปล การทำงาน ดำเนินการ หน่วยงาน ผู้ประเมิน ส่วนบุคคล ยกระดับ องค์การมหาชน เผยแพร่ "
    "ช่วยเหลือ สำคัญ ส่วนเสีย ทันสมัย ปลอดภัย นำเสนอ ส่วนตัว รูปแบบ ปฏิบัติการ ที่มา ภาครัฐ สร้างสรรค์ คณะกรรมการ คำอธิบาย "
    "ยึดหลัก ตรวจสอบ ส่งเสริม รับรอง รับผิดชอบ อำนาจ ค่าใช้จ่าย ผู้อ่าน ทางการ คล่องตัว เว้นแต่ เปิดกว้าง เกิดผล ปัจจัยหลัก "
    "กระทรวง กำกับ รายละเอียด การบริหาร กฎหมาย เพิ่มเติม แหล่งข้อมูล สิ้นสุด ต้องการ คะแนนเต็ม การพัฒนา ขับเคลื่อน "
    "ประสิทธิภาพ พระราชบัญญัติ คาดเดา ขั้นตอน แสดงผล สังคม ช่องทาง ถูกต้อง สะดวก สิ่งแวดล้อม ประโยชน์ เปิดเผย เชื่อมโยง "
    "ธรรมาภิบาล นโยบาย เปลี่ยนแปลง ไว้วางใจ กรอบแนวทาง ก้าวหน้า เพิ่มขึ้น พื้นฐาน ปีงบประมาณ สำนักงาน แรงงาน ตัวอย่าง "
    "สมรรถนะ ศูนย์กลาง วิดีโอ ข้อความ ตัวเลข ก่อนหน้า บทสรุป ลงทะเบียน สภาพแวดล้อม สามารถ ปฏิบัติตาม ความหมาย เครื่องมือ "
    "อนามัยดี ในหนึ่งนาที ลดลง รายหมวด ความคิดเห็น ต่อไปนี้ พลิกโฉม ตอบสนอง ปฏิบัติงาน ประโยชน์สุข ปีก่อนหน้า ปีละ วันที่ เข้าชม "
    "เว็บไซต์นี้ ผลการประเมิน ได้ส่วนเสีย อาชีวอนามัย ความรู้ ระบบราชการ T-OSH pmqa-4.0.yml"
).split()
# Firefox ends a line between Thai and a non-breaking space, so the number's noun is kept with it as well.
NUMBERED = rf"(?:ระบบราชการ|ราชการ|ประเทศไทย|มาตรา|หมวด){NBSP}\d[\d.]*"
KEPT = re.compile("|".join([NUMBERED, *map(re.escape, sorted(KEEP, key=len, reverse=True))]))
TAG = re.compile(r"(<[^>]*>)")
# A year with พ.ศ., "4.0" with its noun, a section or category with its number, a number with its unit, ๆ with its word.
TOGETHER = re.compile(
    r"(?<=[ก-๛]\.) (?=\d)|(?<=[a-zA-Z.]) (?=4\.0\b)|(?<=[ก-๛]) (?=\d\.\d\b)|(?<=มาตรา) (?=\d)|(?<=\d) (?=[ก-ฮเ-ไ])(?!ใน|และ|ของ|ที่|กับ|สู่|เป็น)| (?=ๆ)"
)


def typeset(html: str) -> str:
    """A page's HTML with its Thai text kept together; tags stay as they are."""
    return "".join(part if part.startswith("<") or part.isspace() else _keep(part) for part in TAG.split(html))


def _keep(text: str) -> str:
    text = text.replace("&#46;", ".")  # words.text writes a point so; in HTML it need not be
    return KEPT.sub(lambda word: f'<span class="keep">{word[0]}</span>', TOGETHER.sub(NBSP, text))
