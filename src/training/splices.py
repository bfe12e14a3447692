"""Examples of where one story ends and another begins. They make themselves: runs of one document are put into another.

Each example is a window of some sentences as the reader sees them, with a label for each sentence but the first: 1 where it belongs to another
story than the sentence before it, else 0. Half of the windows are whole.
"""
import json
import random
import re
from pathlib import Path
from zlib import crc32

import numpy as np

from examples import TITLE, Example, clean_title

NEAR = 30  # guests are drawn from so many nearest documents half of the time: stories of one topic are hard to tell apart
BUCKETS = 1 << 13
ITEMS = 6000  # of world news, each a story of two sentences or more
HELD = {'2007', '2011', '2016', '2020', '2023'}
LONGEST = 620  # characters; more does not fit the reader's window
SPLICED = 0.55


def sentences(text):
    """Lines, cut behind final stops. Training needs no better."""
    parts = []
    for line in text.split('\n'):
        parts += [s.strip() for s in re.split(r'(?<=[.!?]["\')\u201d])\s+(?=[A-Z"\u201c])|(?<=[a-z0-9)%][.!?])\s+(?=[A-Z"\u201c])', line) if len(s.strip()) > 20]
    return parts


def documents(data, samples):
    """(title or None, sentences) of each document that is long enough. MEANTIME is left out: the scorecard splices it."""
    found = []
    for name in ('news/white-house.jsonl', 'us-military-news/dvids_dod_2026.jsonl'):
        for line in open(data / name, encoding='utf-8'):
            row = json.loads(line)
            found.append((clean_title(row['title']), sentences(row['text'])))
    for line in open(data / 'ecbplus/docs_topics_1_22.jsonl', encoding='utf-8'):
        rows = [re.sub(r"\s+([.,;:?!'])", r'\1', s) for s in json.loads(line)['sentences']]
        found.append((None, [s for s in rows if len(s) > 20 and not s.startswith('http')]))
    for path in sorted(samples.glob('*.jsonl')):
        for line in open(path, encoding='utf-8'):
            row = json.loads(line)
            found.append((row.get('title'), sentences(row.get('text') or '')))
    items = []
    for line in open(data / 'news/current-events.jsonl', encoding='utf-8'):
        row = json.loads(line)
        if row['publishedAt'][:4] not in HELD and len(row['text']) > 150:
            items.append((None, sentences(row['text'])))
    items = [i for i in items if len(i[1]) >= 2]
    found += items[::max(1, len(items) // ITEMS)]
    return [(t, s) for t, s in found if len(s) >= 2]


def neighbours(documents):
    """For each document the indexes of those that share most of its rare words."""
    rows = np.zeros((len(documents), BUCKETS), np.float32)
    for i, (title, body) in enumerate(documents):
        for word in re.findall(r'[a-z]{3,}', ' '.join([title or '', *body]).lower()):
            rows[i, crc32(word.encode()) % BUCKETS] += 1
    frequency = (rows > 0).sum(0)
    rows = np.log1p(rows) * np.log((1 + len(documents)) / (1 + frequency))
    rows /= np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-6)
    near = []
    for start in range(0, len(rows), 500):
        likeness = rows[start:start + 500] @ rows.T
        likeness[np.arange(len(likeness)), np.arange(start, start + len(likeness))] = -1
        near.append(np.argpartition(-likeness, NEAR, 1)[:, :NEAR])
    return np.concatenate(near)


def run(draw, body, longest, start=None):
    """Some sentences in their order, and where they end."""
    size = draw.randint(1, longest)
    start = draw.randrange(max(1, len(body) - size + 1)) if start is None else start
    return body[start:start + size], start + size


def example(draw, n, docs, near):
    """One window."""
    host = draw.randrange(len(docs))
    title, body = docs[host]
    parts, end = run(draw, body, 3)
    stories = [0] * len(parts)
    if draw.random() < SPLICED:
        guest = int(draw.choice(near[host])) if draw.random() < 0.6 else draw.randrange(len(docs))
        if guest != host:
            theirs, _ = run(draw, docs[guest][1], 3)
            parts, stories = parts + theirs, stories + [1] * len(theirs)
            if draw.random() < 0.5 and end < len(body):
                rest, _ = run(draw, body, 2, end)
                parts, stories = parts + rest, stories + [0] * len(rest)
    elif draw.random() < 0.3 and end < len(body):
        # What stands between two runs may have been cut out: they are one story all the same.
        rest, _ = run(draw, body, 2, min(len(body) - 1, end + draw.randint(0, 3)))
        parts, stories = parts + rest, stories + [0] * len(rest)
    text = f'{title}{TITLE}' if title and draw.random() < 0.5 else ''
    starts = []
    for k, (sentence, story) in enumerate(zip(parts, stories)):
        if k and len(text) + len(sentence) > LONGEST:
            break
        if k:
            text += ' '
            starts.append((len(text), int(story != stories[k - 1])))
        text += sentence
    return Example(f'splice-{n}', text, [], begin=len(text), starts=starts)


def examples(data, samples, count, seed=1):
    draw = random.Random(seed)
    docs = documents(data, samples)
    near = neighbours(docs)
    made = (example(draw, n, docs, near) for n in range(count))
    return [e for e in made if e.starts]

