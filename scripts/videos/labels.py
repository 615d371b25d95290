"""The words that pages have about films, in Thai and in English."""

LABELS = {
    "th": {
        "kind": "วิดีโอ",
        "none": "ยังไม่มีวิดีโอเผยแพร่บนเว็บไซต์นี้",
        "all": "ดูวิดีโอทั้งหมด",
        "play": "เล่นวิดีโอ",
        "watch": "เปิดดูที่ YouTube",
        "privacy": "วิดีโอนี้อยู่บน YouTube เมื่อกดเล่น YouTube จะทราบหมายเลขไอพีของท่านและทราบว่าท่านดูวิดีโอนี้ ก่อนกดเล่นไม่มีการส่งข้อมูลใดถึง YouTube",
        "failed": "เล่นวิดีโอในหน้านี้ไม่ได้ โปรดเปิดหรือดาวน์โหลดไฟล์ที่อยู่ใต้ภาพ",
        "files": "ไฟล์วิดีโอ",
        "captions": "คำบรรยาย",
        "caption_names": {"th": "ไทย", "en": "อังกฤษ"},
        "transcript": "บทถอดเสียง",
        "transcript_note": "กดเวลาเพื่อเล่นวิดีโอจากจุดนั้น",
        "transcript_note_youtube": "กดเวลาเพื่อเล่นวิดีโอจากจุดนั้นที่ YouTube",
        "from_here": "เล่นจากจุดนี้",
        "shown": "ภาพ:",
        "about": "ข้อมูลของวิดีโอนี้",
        "length": "ความยาว",
        "date": "เผยแพร่บนเว็บไซต์นี้",
        "publisher": "ผู้จัดทำ",
        "language": "ภาษาในวิดีโอ",
        "languages": {"th": "ไทย", "en": "อังกฤษ"},
        "licence": "สัญญาอนุญาต",
        "release": "บุคคลในภาพ",
        "hosts": "เว็บไซต์นี้มีวิดีโอที่อยู่บน YouTube เมื่อท่านกดเล่น YouTube จะทราบหมายเลขไอพีของท่านและทราบว่าท่านดูวิดีโอนั้น หากไม่กดเล่น ไม่มีการส่งข้อมูลถึง YouTube",
        "series": "วิดีโอเรื่องระบบราชการ 4.0 ของ สสปท.",
        "hour": "{} ชั่วโมง",
        "minute": "{} นาที",
        "second": "{} วินาที",
    },
    "en": {
        "kind": "video",
        "none": "No video has been published on this website yet.",
        "all": "All videos",
        "play": "Play the video",
        "watch": "Watch it at YouTube",
        "privacy": "This video is at YouTube. When you play it, YouTube learns your IP address and that you watch it. Before that, nothing is sent to YouTube.",
        "failed": "The video cannot be played on this page. Please open or download one of the files below the picture.",
        "files": "Video files",
        "captions": "Captions",
        "caption_names": {"th": "Thai", "en": "English"},
        "transcript": "Transcript",
        "transcript_note": "Choose a time to play the video from there.",
        "transcript_note_youtube": "Choose a time to play the video from there, at YouTube.",
        "from_here": "play from here",
        "shown": "Picture:",
        "about": "About this video",
        "length": "Length",
        "date": "Published on this website",
        "publisher": "Made by",
        "language": "Language of the video",
        "languages": {"th": "Thai", "en": "English"},
        "licence": "Licence",
        "release": "People shown",
        "hosts": "This website has videos that are at YouTube. When you play one, YouTube learns your IP address and that you watch it. If you do not play it, nothing is sent to YouTube.",
        "series": "Videos about Government 4.0 at T-OSH",
        "hour": "{} h",
        "minute": "{} min",
        "second": "{} s",
    },
}


def length_in_words(seconds: int, language: str) -> str:
    """How long a film is, in words: 1 นาที 16 วินาที."""
    parts = {"hour": seconds // 3600, "minute": seconds // 60 % 60, "second": seconds % 60}
    return " ".join(LABELS[language][unit].format(number) for unit, number in parts.items() if number)


def clock(seconds: int) -> str:
    """A time in a film, as players show it: 1:16, 1:02:16."""
    hours, minutes, rest = seconds // 3600, seconds // 60 % 60, seconds % 60
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
