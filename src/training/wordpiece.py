"""BERT's uncased WordPiece with character offsets; org.dateline.reader.Tokenizer does the same, and a test compares them."""
import json
import unicodedata

CLS, SEP, UNKNOWN, PAD = 101, 102, 100, 0
LONGEST_WORD = 100  # characters; BERT's own limit, above which a word is unknown


def is_punctuation(c):
    o = ord(c)
    return 33 <= o <= 47 or 58 <= o <= 64 or 91 <= o <= 96 or 123 <= o <= 126 or unicodedata.category(c)[0] == 'P'


def is_ideograph(c):
    return 0x4E00 <= ord(c) <= 0x9FFF or 0x3400 <= ord(c) <= 0x4DBF or 0xF900 <= ord(c) <= 0xFAFF


def is_gap(c):
    return c.isspace() or unicodedata.category(c) in ('Cc', 'Cf', 'Zs', 'Zl', 'Zp')


def words(text):
    """Spans (start, end) of words; each punctuation mark and each ideograph is a word of its own."""
    spans, start = [], None
    for i, c in enumerate(text):
        alone = is_punctuation(c) or is_ideograph(c)
        if start is not None and (alone or is_gap(c)):
            spans.append((start, i))
            start = None
        if alone:
            spans.append((i, i + 1))
        elif start is None and not is_gap(c):
            start = i
    return spans + ([(start, len(text))] if start is not None else [])


def shape(word):
    """How a word is written, which the uncased vocabulary forgets: 1 lower, 2 Capitalised, 3 CAPITALS, 4 with digits, 5 other."""
    if any(c.isdecimal() for c in word):
        return 4
    if not any(c.isalpha() for c in word):
        return 5
    if word.islower():
        return 1
    if len(word) > 1 and word.isupper():
        return 3
    return 2 if word[0].isupper() else 1


class WordPiece:
    def __init__(self, path):
        """path: a `tokenizer.json` as the encoders' artifacts ship it."""
        with open(path, encoding='utf-8') as f:
            self.vocabulary = json.load(f)['model']['vocab']
        self.known = {}

    def pieces(self, word):
        if word not in self.known:
            self.known[word] = self.split(word)
        return self.known[word]

    def split(self, word):
        plain = ''.join(c for c in unicodedata.normalize('NFD', word.lower()) if unicodedata.category(c) != 'Mn')
        if not plain or len(plain) > LONGEST_WORD:
            return [UNKNOWN]
        ids, at = [], 0
        while at < len(plain):
            end = len(plain)
            while end > at and ('##' if at else '') + plain[at:end] not in self.vocabulary:
                end -= 1
            if end == at:
                return [UNKNOWN]
            ids.append(self.vocabulary[('##' if at else '') + plain[at:end]])
            at = end
        return ids
