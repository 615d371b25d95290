"""What stops a publication, said to people: one sentence in Thai and one in English."""


class Stopped(Exception):
    """Raised where nothing can go on. Nothing that readers see has changed by then, unless the sentence says so."""

    def __init__(self, th: str, en: str):
        super().__init__(f"{th} | {en}")
        self.th, self.en = th, en
