"""Trains what finds whom or what pronouns and definite nouns mean: python3 refer.py --data ../../../shared/data --reader ../main/resources/reader --encoder ... --tokenizer ... --out refer.pt

A mention is pointed at a word before it (Vinyals et al. 2015): one of the words that name what it takes up, or, for "the price" and "the board",
whose it is, or the verb that tells the event. The reader stays as it is. A branch of its own reads the states of its lower layers. No release serves this yet: see docs/model.md.
"""
import argparse
import json
import random
import re

import torch
from torch.nn import functional as F

import branch
import examples as ex
from batches import inputs, windows
from export import loaded
from model import KINDS_OF_REFERENCE, Reader, Refer, mixed, stored_weights
from wordpiece import WordPiece

parser = branch.arguments(argparse.ArgumentParser(description=__doc__), ex.LABELS / 'refer')


def rows_of(labels, texts, wordpiece):
    """(window, last token of the mention, tokens up to the end of its sentence, tokens that name what is meant, kind, example)."""
    wanted = {}
    for path in sorted(labels.glob('*.jsonl')):
        for line in open(path, encoding='utf-8'):
            row = json.loads(line)
            wanted.setdefault(row['id'], []).append(row)
    found = []
    for part in ('written', 'official'):
        for example in ex.read(ex.LABELS / part, texts)[0]:
            for row in wanted.get(example.id, []):
                for window in windows(example, wordpiece):
                    title = max(0, example.text.find(ex.TITLE) + len(ex.TITLE)) if ex.TITLE in example.text else 0
                    move = window.example.text.find(example.text[row['span'][0]:row['span'][1] + 30]) - row['span'][0]
                    if row['span'][0] + move < window.example.begin or move > 0:
                        continue
                    inside = window.covered((row['span'][0] + move, row['span'][1] + move))
                    if not inside:
                        continue
                    end = re.search(r'(?<![A-Z])[.!?]["”’]? +(?=["“‘]?[A-Z0-9])', window.example.text[row['span'][1] + move:])
                    last = row['span'][1] + move + end.end() if end else len(window.example.text)
                    width = max(i for i, s in enumerate(window.spans) if s and s[0] < last) + 1
                    names = [window.covered((a if b <= title else a + move, b if b <= title else b + move)) for a, b in row['to']
                             if b <= title or a + move >= title]
                    to = sorted({i for name in names for i in name})
                    if row['to'] and not to:
                        break  # what is meant stands before the window
                    marks = marked(window, inside, width, title)
                    found.append((window, inside[-1], width, to, KINDS_OF_REFERENCE.index(row['kind']), example.id, marks))
                    break
    return found


STEM = 4  # letters; words that begin alike may be forms of one, "expelled" and "expulsion"


def marked(window, inside, width, title):
    """What each token is to a mention: MARKS_OF_REFERENCE."""
    text = window.example.text
    word = lambda i: text[window.spans[i][0]:window.spans[i][1]].lower() if window.spans[i] else ''
    last = word(inside[-1])
    stem = last[:STEM] if len(last) >= STEM else None
    return [1 if i in inside else 2 if stem and word(i).startswith(stem) else 3 if window.spans[i] and window.spans[i][1] <= title else 0 for i in range(width)]


@torch.no_grad()
def states_of(reader, rows):
    reader.eval()
    found, by = [None] * len(rows), {}
    for n, row in enumerate(rows):
        by.setdefault(id(row[0]), (row[0], []))[1].append(n)
    some = sorted(by.values(), key=lambda pair: len(pair[0].ids))
    for start in range(0, len(some), 32):
        with mixed():
            lower, *_ = reader.read(*inputs([window for window, _ in some[start:start + 32]]))
        for x, (window, numbers) in zip(lower.float(), some[start:start + 32]):
            whole = x[:len(window.ids)].clone()
            for n in numbers:
                found[n] = whole
    return found


def batch_of(rows, states):
    width = max(row[2] for row in rows)
    x, mask, to = torch.zeros(len(rows), width, states[0].shape[1]), torch.zeros(len(rows), width), torch.zeros(len(rows), width, dtype=torch.bool)
    words, marks = torch.zeros(len(rows), width, dtype=torch.bool), torch.zeros(len(rows), width, dtype=torch.long)
    for n, (row, s) in enumerate(zip(rows, states)):
        x[n, :row[2]], mask[n, :row[2]] = s[:row[2]], 1
        to[n, row[3]] = True
        # Only what stands before a mention can be meant.
        words[n, :row[1]] = torch.tensor([bool(p) for p in row[0].spans[:row[1]]])
        marks[n, :row[2]] = torch.tensor(row[6])
    return x, mask, torch.tensor([row[1] for row in rows]), marks, words, to, torch.tensor([row[4] for row in rows])


def losses(model, x, mask, places, marks, words, to, kinds):
    logits, kind = (y.float() for y in model(x, mask, places, marks))
    odds = logits.masked_fill(~words, -1e4).log_softmax(-1)
    some = to.any(-1)
    meant = odds.masked_fill(~to, -1e4).logsumexp(-1)
    return -(meant * some).sum() / some.sum().clamp(min=1) + 0.5 * F.cross_entropy(kind, kinds)


@torch.no_grad()
def evaluate(model, rows, states):
    model.eval()
    right, total, kind_right = {}, {}, 0
    sure = []
    for start in range(0, len(rows), 32):
        some = rows[start:start + 32]
        x, mask, places, marks, words, to, kinds = batch_of(some, states[start:start + 32])
        logits, kind = (y.float() for y in model(x, mask, places, marks))
        odds = logits.masked_fill(~words, -1e4).softmax(-1)
        for n, row in enumerate(some):
            name = KINDS_OF_REFERENCE[row[4]]
            found = int(kind[n].argmax())
            kind_right += found == row[4]
            if row[3]:
                total[name] = total.get(name, 0) + 1
                hit = int(odds[n].argmax()) in row[3]
                right[name] = right.get(name, 0) + hit
            if found:
                sure.append((float(kind[n].softmax(-1).max() * odds[n].max()), found == row[4] and int(odds[n].argmax()) in row[3]))
    each = ' '.join(f'{k} {right.get(k, 0) / total[k]:.3f} of {total[k]}' for k in total)
    sure.sort(key=lambda s: -s[0])
    surest = [sure[:len(sure) * tenths // 10] for tenths in (2, 4, 6, 8, 10)]
    shares = ' '.join(f'{len(some)}: {sum(right for _, right in some) / max(1, len(some)):.2f}' for some in surest)
    return f'kind {kind_right / len(rows):.3f}, pointed right: {each}; of the surest {shares}'


def main():
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    random.seed(args.seed)
    rows = rows_of(args.labels, ex.Texts(args.data), WordPiece(args.tokenizer))
    reader = Reader(stored_weights(args.encoder))
    reader.load_state_dict(loaded(args.reader), strict=False)
    states = states_of(reader, rows)
    model = Refer(reader)
    branch.trained(model, rows, states, 5, lambda *some: losses(some[0], *batch_of(*some[1:])), evaluate, args)


if __name__ == '__main__':
    main()
