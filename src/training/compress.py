"""Trains what shortens a sentence to one of its acts: python3 compress.py --data ../../../shared/data --reader ../main/resources/reader --encoder ... --tokenizer ... --out told.pt

Sentence compression by deletion (Knight and Marcu 2002; Filippova et al. 2015): each word of an act's sentence is kept in the act's summary or not,
and kept in its title or not. The reader stays as it is. A branch of its own reads the states that the reader's lower layers have of the sentence.
"""
import argparse
import json
import random

import torch
from torch.nn import functional as F

import branch
import examples as ex
from batches import inputs, windows
from export import add, loaded
from model import Reader, Told, mixed, stored_weights
from wordpiece import SEP, WordPiece

parser = branch.arguments(argparse.ArgumentParser(description=__doc__), ex.LABELS / 'told')


def told_words(encoded, spans):
    """For each token whether a word that begins there is kept."""
    return [bool(s) and any(a < s[1] and s[0] < b for a, b in spans) for s in encoded.spans]


def rows_of(labels, parts, texts, wordpiece):
    """(window, trigger's token, tokens of the sentence, kept in the summary, kept in the title, whether each exists) for each label."""
    wanted = {}
    for path in sorted(labels.glob('*.jsonl')):
        for line in open(path, encoding='utf-8'):
            row = json.loads(line)
            wanted.setdefault(row['id'], []).append(row)
    found = []
    for part in parts:
        for example in ex.read(ex.LABELS / part, texts)[0]:
            for row in wanted.get(example.id, []):
                for window in windows(example, wordpiece):
                    # Windows shift the text: spans are found by the trigger's place in the whole.
                    at = window.example.text.find(example.text[row['sentence'][0]:row['sentence'][1]])
                    if at < 0 or not (window.example.begin <= at or at == 0):
                        continue
                    move = at - row['sentence'][0]
                    moved = lambda spans: [(a + move, b + move) for a, b in spans]
                    (trigger,), (sentence,) = moved([row['trigger']]), moved([row['sentence']])
                    inside = window.covered(trigger)
                    if not inside:
                        continue
                    place = max(inside, key=lambda i: window.spans[i][1] - window.spans[i][0])
                    there = [bool(s) and sentence[0] <= s[0] < sentence[1] for s in window.spans]
                    summary, title = (told_words(window, moved(row[n] or [])) for n in ('summary', 'title'))
                    found.append((window, place, there, summary, title, bool(row['summary']), bool(row['title']), example.id))
                    break
    return found


@torch.no_grad()
def sentences_of(reader, rows):
    """The states of each row's sentence, the place of its trigger among them, and the words kept of it."""
    reader.eval()
    found = [None] * len(rows)
    order = sorted(range(len(rows)), key=lambda i: len(rows[i][0].ids))
    for start in range(0, len(order), 32):
        some = order[start:start + 32]
        with mixed():
            lower, *_ = reader.read(*inputs([rows[i][0] for i in some]))
        lower = lower.float()
        for n, i in enumerate(some):
            window, place, there, summary, title, *_ = rows[i]
            words = [t for t, inside in enumerate(there) if inside]
            first, last = words[0], words[-1] + 1
            while last < len(window.ids) - 1 and window.spans[last] is None and window.ids[last] != SEP:
                last += 1  # the later pieces of the last word
            kept = torch.tensor([[summary[t], title[t]] for t in range(first, last)], dtype=torch.float)
            found[i] = lower[n, first:last].clone(), place - first, torch.tensor(there[first:last]), kept
    return found


def batch_of(rows, sentences):
    width = max(len(s[0]) for s in sentences)
    x, mask = torch.zeros(len(rows), width, sentences[0][0].shape[1]), torch.zeros(len(rows), width)
    for n, (states, *_) in enumerate(sentences):
        x[n, :len(states)], mask[n, :len(states)] = states, 1
    places = torch.tensor([s[1] for s in sentences])
    # Words alone are kept or left out; of the others the last is repeated.
    words = [s[2].nonzero()[:, 0] for s in sentences]
    longest = max(map(len, words))
    at = torch.stack([torch.cat([w, w[-1:].expand(longest - len(w))]) for w in words])
    there = torch.tensor([[i < len(w) for i in range(longest)] for w in words])
    kept = torch.stack([s[3][i] for s, i in zip(sentences, at)]).long()
    exists = torch.tensor([[r[5], r[6]] for r in rows], dtype=torch.float)
    return x, mask, places, at, there, kept, exists


def scores_of(model, x, mask, places, at):
    """(rows, words, 2, 3) and the logits of there being a summary and a title."""
    scores, whole = (logits.float() for logits in model(x, mask, places))
    return scores.gather(1, at[:, :, None, None].expand(-1, -1, 2, 3)), whole


def likelihoods(scores, there, kept):
    """The logarithm of the probability of what was kept, by a linear chain (Lafferty et al. 2001) whose steps depend on the word: (rows, 2)."""
    stay = torch.zeros_like(scores[:, :, :, 0])
    steps = torch.stack([torch.stack([stay, scores[..., 2]], -1), torch.stack([scores[..., 1], stay], -1)], -2)  # from left out or kept, to the same
    words = torch.stack([stay, scores[..., 0]], -1)
    total = words[:, 0] + steps[:, 0, :, 1]  # before the first word, all is kept
    for i in range(1, scores.shape[1]):
        more = torch.logsumexp(total[..., None] + steps[:, i], -2) + words[:, i]
        total = torch.where(there[:, i, None, None], more, total)
    before = torch.cat([torch.ones_like(kept[:, :1]), kept[:, :-1]], 1)
    chosen = steps.flatten(-2).gather(-1, (2 * before + kept)[..., None])[..., 0] + words.gather(-1, kept[..., None])[..., 0]
    return (chosen * there[:, :, None]).sum(1) - torch.logsumexp(total, -1)


def losses(model, x, mask, places, at, there, kept, exists):
    scores, whole = scores_of(model, x, mask, places, at)
    each = -likelihoods(scores, there, kept) / there.sum(1, keepdim=True)
    return (each * exists).sum() / exists.sum() + 0.3 * F.binary_cross_entropy_with_logits(whole, exists)


def likeliest(scores, count):
    """What is likeliest kept of a row's words, for summary or title: scores (words, 3) -> booleans."""
    total, ways = torch.tensor([scores[0, 1], scores[0, 0]]), []
    for i in range(1, count):
        steps = torch.tensor([[0.0, scores[i, 2]], [scores[i, 1], 0.0]])
        best = (total[:, None] + steps).max(0)
        ways.append(best.indices)
        total = best.values + torch.tensor([0.0, scores[i, 0]])
    at = int(total.argmax())
    kept = [at]
    for way in reversed(ways):
        at = int(way[at])
        kept.append(at)
    return torch.tensor(kept[::-1], dtype=torch.bool)


@torch.no_grad()
def evaluate(model, rows, sentences):
    """F1 of the words kept, and how many summaries and titles are kept word by word as labelled."""
    model.eval()
    right, total, hit, found, gold, exist = [0, 0], [0, 0], [0, 0], [0, 0], [0, 0], [0, 0]
    for start in range(0, len(rows), 32):
        some, s = rows[start:start + 32], sentences[start:start + 32]
        x, mask, places, at, there, kept, exists = batch_of(some, s)
        scores, whole = scores_of(model, x, mask, places, at)
        for n, row in enumerate(some):
            count = int(there[n].sum())
            for k in range(2):
                exist[k] += bool(whole[n, k] > 0) == bool(row[5 + k])
                if not row[5 + k]:
                    continue
                mine, theirs = likeliest(scores[n, :, k], count), kept[n, :count, k].bool()
                total[k] += 1
                right[k] += bool((mine == theirs).all())
                hit[k] += int((mine & theirs).sum())
                found[k] += int(mine.sum())
                gold[k] += int(theirs.sum())
    f1 = [2 * h / max(1, f + g) for h, f, g in zip(hit, found, gold)]
    return ' '.join(f'{name}: exact {right[k] / max(1, total[k]):.3f}, words kept F1 {f1[k]:.3f}, exists {exist[k] / len(rows):.3f}'
                    for k, name in enumerate(('summary', 'title')))


def main():
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    random.seed(args.seed)
    wordpiece = WordPiece(args.tokenizer)
    rows = rows_of(args.labels, ('world', 'official', 'written', 'plover'), ex.Texts(args.data), wordpiece)
    reader = Reader(stored_weights(args.encoder))
    reader.load_state_dict(loaded(args.reader), strict=False)
    sentences = sentences_of(reader, rows)
    model = Told(reader)
    branch.trained(model, rows, sentences, 7, lambda *some: losses(some[0], *batch_of(*some[1:])), evaluate, args)
    add(model.eval(), args.reader, 'told.onnx', ['kept', 'exists'])


if __name__ == '__main__':
    main()
