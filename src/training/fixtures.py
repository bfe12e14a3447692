"""Writes what the Java tests compare with: python3 fixtures.py --data ../../../shared/data --tokenizer …-tokenizer.json

tokens.tsv: for each of the first ten thousand items of current-events the start of a hash over ids, shapes and offsets in UTF-16 code units.
hostile.jsonl: texts of our own that break tokenizers, with their ids, shapes and offsets in full.
"""
import argparse
import hashlib
import json
from itertools import islice
from pathlib import Path

from wordpiece import WordPiece, shape, words

OUT = Path(__file__).parent.parent / 'test/resources/reader'
HOSTILE = ['', ' ', '\t\n', 'Café Société naïve coöperation', 'Ångström İstanbul STRASSE straße', 'U.S.–China “trade war”: 25%…', '漢字かな交じり文 and English',
           'emoji 😀 flags 🇺🇸🇨🇳 family 👨‍👩‍👧‍👦 done', 'zero\u200bwidth\u00a0no-break\u2028line', 'a' * 101, 'a' * 100, 'ａｂｃ ＡＢＣ １２３', '١٢٣ عربى نص', 'Привет, Мир!',
           '\U0001d4b3 math \U00020000 rare', 'e\u0301 combining a\u030a', "don't won't it's rock'n'roll", '$1.5bn €3m £48 ¥100', '@user #tag http://x.y/z?a=b&c=d',
           '---___***~~~```', 'ﬁ ligature ﬀ', 'A-B C—D E‑F', '\ud7ff\ue000 private', 'ǅ titlecase ǅUNGLE', 'x² ³√ ½ ¼', '한국어 문장']


def encoded(wordpiece, text):
    utf16 = [0]
    for c in text:
        utf16.append(utf16[-1] + (2 if ord(c) > 0xFFFF else 1))
    ids, shapes, offsets = [], [], []
    for start, end in words(text):
        for n, piece in enumerate(wordpiece.pieces(text[start:end])):
            ids.append(piece)
            shapes.append(shape(text[start:end]))
            offsets.append([utf16[start], utf16[end]] if n == 0 else [0, 0])
    return ids, shapes, offsets


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--data', type=Path, required=True)
    parser.add_argument('--tokenizer', required=True)
    args = parser.parse_args()
    wordpiece = WordPiece(args.tokenizer)
    with open(OUT / 'hostile.jsonl', 'w', encoding='utf-8') as out:
        for text in HOSTILE:
            ids, shapes, offsets = encoded(wordpiece, text)
            out.write(json.dumps({'text': text, 'ids': ids, 'shapes': shapes, 'offsets': offsets}) + '\n')
    with open(args.data / 'news/current-events.jsonl', encoding='utf-8') as lines, open(OUT / 'tokens.tsv', 'w', encoding='utf-8') as out:
        for line in islice(lines, 10_000):
            written = json.dumps(encoded(wordpiece, json.loads(line)['text']), separators=(',', ':'))
            out.write(hashlib.sha256(written.encode()).hexdigest()[:8] + '\n')


if __name__ == '__main__':
    main()
