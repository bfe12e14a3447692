"""Writes what the Java tests compare with: python3 fixtures.py --data ../../../shared/data --tokenizer …-tokenizer.json

tokens.tsv: for each of the first ten thousand items of current-events the start of a hash over ids, shapes and offsets in UTF-16 code units.
hostile.jsonl: texts of our own that break tokenizers, with their ids, shapes and offsets in full.
tiny/: a reader of two small layers with weights drawn by lot, in fp32, and what PyTorch makes of two rows; --tiny writes these alone.
tiny/full.onnx: a quantised product of the largest weights and inputs, which tells whether it overflows; --full writes it alone.
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


def tiny():
    """Needs PyTorch; the same seed gives the same files."""
    import torch

    import model as m
    from export import Acts, Sentences, written
    torch.manual_seed(7)
    width, inner, names = 48, 96, ['ids', 'segments', 'shapes', 'mask']
    stored = {'embeddings.word_embeddings.weight': torch.randn(120, width), 'embeddings.position_embeddings.weight': torch.randn(64, width),
              'embeddings.token_type_embeddings.weight': torch.randn(2, width), 'embeddings.LayerNorm.weight': torch.ones(width),
              'embeddings.LayerNorm.bias': torch.zeros(width)}
    for i in range(2):
        shapes = {'attention.self.query': (width, width), 'attention.self.key': (width, width), 'attention.self.value': (width, width),
                  'attention.output.dense': (width, width), 'intermediate.dense': (inner, width), 'output.dense': (width, inner)}
        for name, size in shapes.items():
            stored[f'encoder.layer.{i}.{name}.weight'] = torch.randn(size) / size[1] ** 0.5
            stored[f'encoder.layer.{i}.{name}.bias'] = torch.randn(size[0]) * 0.1
        for name in ('attention.output.LayerNorm', 'output.LayerNorm'):
            stored[f'encoder.layer.{i}.{name}.weight'], stored[f'encoder.layer.{i}.{name}.bias'] = torch.ones(width), torch.zeros(width)
    reader = m.Reader(stored, branch=1).eval()
    reader.shapes.data.normal_()
    ids = torch.tensor([[101, 7, 8, 9, 10, 11, 102], [101, 12, 13, 14, 102, 0, 0]])
    mask = (ids > 0).long()
    segments, form, places = mask.clone(), (ids % 6) * mask, torch.tensor([2, 1])
    axes, parts = {0: 'batch', 1: 'tokens'}, ['roles', 'types', 'instruments', 'directions', 'stages', 'flags']
    folder = OUT / 'tiny'
    folder.mkdir(parents=True, exist_ok=True)
    written(Sentences(reader), (ids, segments, form, mask), names, ['states', 'triggers', 'mentions', 'tags'],
            {n: axes for n in [*names, 'states', 'triggers', 'mentions', 'tags']}, folder / 'sentences.onnx')
    written(Acts(reader), (torch.randn(2, 7, width), mask, places), ['states', 'mask', 'places'], parts,
            {'states': axes, 'mask': axes, 'places': {0: 'batch'}, 'roles': axes} | {p: {0: 'batch'} for p in parts[1:]}, folder / 'acts.onnx')
    told = m.Told(reader).eval()
    written(told, (torch.randn(2, 7, width), mask, places), ['states', 'mask', 'places'], ['kept', 'exists'],
            {'states': axes, 'mask': axes, 'places': {0: 'batch'}, 'kept': axes, 'exists': {0: 'batch'}}, folder / 'told.onnx')
    with torch.no_grad():
        states, *tokens = Sentences(reader)(ids, segments, form, mask)
        acts = reader.parts(states, mask, places)
        # The sentences of both rows: all but the marks around them.
        sentences = torch.tensor([[1, 1, 1, 1, 1], [1, 1, 1, 0, 0]])
        kept, exists = told(states[:, 1:6] * sentences[:, :, None], sentences, places - 1)
    rows = {'ids': ids, 'shapes': form, 'places': places, 'triggers': tokens[0], 'mentions': tokens[1], 'tags': tokens[2],
            'kept': kept, 'exists': exists} | dict(zip(parts, acts))
    (folder / 'expected.json').write_text(json.dumps({k: v.tolist() for k, v in rows.items()}), encoding='utf-8')


def full():
    """(rows, 64) times 64 x 8 ones, as export.py quantises it: each number of the product is the sum of its row."""
    import numpy as np
    import onnx
    from onnx import TensorProto, helper, numpy_helper

    from export import OPSET, quantised
    product = helper.make_graph([helper.make_node('MatMul', ['rows', 'ones'], ['sums'])], 'full',
                                [helper.make_tensor_value_info('rows', TensorProto.FLOAT, ['rows', 64])],
                                [helper.make_tensor_value_info('sums', TensorProto.FLOAT, ['rows', 8])],
                                [numpy_helper.from_array(np.ones((64, 8), dtype=np.float32), 'ones')])
    onnx.save(quantised(helper.make_model(product, opset_imports=[helper.make_opsetid('', OPSET)], ir_version=8)), OUT / 'tiny/full.onnx')


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--data', type=Path)
    parser.add_argument('--tokenizer')
    parser.add_argument('--tiny', action='store_true')
    parser.add_argument('--full', action='store_true')
    args = parser.parse_args()
    if args.tiny:
        return tiny()
    if args.full:
        return full()
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
