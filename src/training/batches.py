"""Examples as tensors: tokens, and what each token and each trigger should be read as."""
import re
from dataclasses import replace

import torch

from model import DIRECTIONS, FLAGS, INSTRUMENTS, MENTIONS, ROLES, STAGES, TAGS, TYPES
from examples import TITLE
from wordpiece import CLS, SEP, shape, words

LONGEST = 192  # tokens; what is longer is cut, in training as in serving
RUN = 130  # tokens of the sentences that a window is read for
MARKS = 3
SKIP = -100  # cross entropy passes over it


class Encoded:
    """One example: its tokens with their spans, and its labels by token."""

    def __init__(self, example, wordpiece, longest=LONGEST):
        self.example = example
        text, at = example.text, example.text.find(TITLE)
        parts = [(0, at, 0), (at + len(TITLE), len(text), 1)] if at >= 0 else [(0, len(text), 1)]
        self.ids, self.segments, self.shapes, self.spans = [CLS], [parts[0][2]], [0], [None]
        for start, end, segment in parts:
            for s, e in words(text[start:end]):
                for n, piece in enumerate(wordpiece.pieces(text[start + s:start + e])):
                    self.add(piece, segment, shape(text[start + s:start + e]), (start + s, start + e) if n == 0 else None)
            self.add(SEP, segment, 0, None)
        if longest and len(self.ids) > longest:
            for column in (self.ids, self.segments, self.shapes, self.spans):
                del column[longest - 1:]
            self.add(SEP, 1, 0, None)

    def add(self, piece, segment, form, span):
        self.ids.append(piece)
        self.segments.append(segment)
        self.shapes.append(form)
        self.spans.append(span)  # of the word that begins here; None on later pieces and on marks

    def covered(self, span):
        """The tokens that begin a word inside a span, in order."""
        return [i for i, s in enumerate(self.spans) if s and s[0] < span[1] and s[1] > span[0]]

    def triggers(self):
        """(token, act) for each act whose trigger was not cut off. Of a hyphenated word the longest part stands for all."""
        found = {}
        for act in self.example.acts:
            inside = self.covered(act.trigger)
            if inside:
                found.setdefault(max(inside, key=lambda i: self.spans[i][1] - self.spans[i][0]), act)
        return list(found.items())

    def begun(self, spans, size):
        """BIO marks over tokens: 0 outside, 1 where a span begins, 2 inside; SKIP where no word begins."""
        marks = [0 if s else SKIP for s in self.spans]
        for span in spans:
            for n, i in enumerate(self.covered(span)):
                marks[i] = 1 if n == 0 else 2
        return marks

    def token_labels(self):
        blank = [0 if s else SKIP for s in self.spans]
        trigger, mention, tag = list(blank), list(blank), [SKIP] * len(blank)
        for i, act in self.triggers():
            trigger[i] = 1 + TYPES.index(act.type)
        for i, s in enumerate(self.spans):
            if s and s[0] < self.example.begin:
                trigger[i] = mention[i] = SKIP
        for start, end, kind in self.example.mentions:
            for n, i in enumerate(self.covered((start, end))):
                mention[i] = 1 + 2 * MENTIONS.index(kind) + (n > 0)
        if not self.example.tags:
            mention = [SKIP] * len(blank)
        at = {s: i for i, s in enumerate(self.spans) if s}
        ends = {s[0]: i for s, i in at.items()}
        for start, end, name in self.example.tags:
            if start in ends:
                tag[ends[start]] = TAGS.index(name if name in TAGS else 'OTHER')
        boundary = [SKIP] * len(blank)
        for start, other in self.example.starts:
            if start in ends:
                boundary[ends[start]] = other
        return trigger, mention, tag, boundary

    def act_labels(self, act):
        """Labels of a trigger that is an act, or of one that is none."""
        if act is None:
            return [[SKIP] * len(self.spans)] * len(ROLES), 0, SKIP, SKIP, SKIP, [SKIP] * len(FLAGS)
        roles = [self.begun([s[:2] for s in act.roles.get(r, [])], len(self.spans)) if r in self.example.known
                 else [SKIP] * len(self.spans) for r in ROLES]
        return (roles, 1 + TYPES.index(act.type), INSTRUMENTS.index(act.instrument), DIRECTIONS.index(act.direction),
                STAGES.index(act.stage or 'NONE'), [float(f in act.flags) for f in FLAGS])


def windows(example, wordpiece):
    """The example, or where it does not fit, what serving reads instead: the headline, as much of what stands before as fits, and a run of sentences."""
    whole = Encoded(example, wordpiece, longest=None)
    if len(whole.ids) <= LONGEST:
        return [whole]
    text, at = example.text, example.text.find(TITLE)
    title = text[:at + len(TITLE)] if at >= 0 else ''
    starts = [len(title)] + [m.end() for m in re.finditer(r'(?<![A-Z])[.!?]["”’]? +(?=["“‘]?[A-Z0-9])', text) if m.end() > len(title)] + [len(text)]
    pieces = lambda start, end: len(Encoded(replace(example, text=text[start:end]), wordpiece, longest=None).ids) - 2
    sizes, room = [pieces(*pair) for pair in zip(starts, starts[1:])], LONGEST - MARKS - (pieces(0, at) if title else 0)
    found, first = [], 0
    while first < len(sizes):
        last = first + 1
        while last < len(sizes) and sum(sizes[first:last + 1]) <= RUN:
            last += 1
        before = first
        while before > 0 and sum(sizes[before - 1:last]) <= room:
            before -= 1
        found.append(Encoded(part(example, title, starts[before], starts[first], starts[last]), wordpiece))
        first = last
    return found


def part(example, title, start, begin, end):
    """The headline and a stretch of an example's text, whose acts are labelled from `begin` on, and in the first stretch in the headline too."""
    first = begin == len(title)
    moved = lambda s: s if s[1] <= len(title) else (s[0] - start + len(title), s[1] - start + len(title), *s[2:])
    there = lambda s: s[1] <= len(title) or start <= s[0] and s[1] <= end
    read = lambda s: begin <= s[0] < end or first and s[1] <= len(title)
    acts = [replace(a, trigger=moved(a.trigger), roles={r: [moved(s) for s in spans if there(s)] for r, spans in a.roles.items()})
            for a in example.acts if read(a.trigger)]
    return replace(example, text=title + example.text[start:end], acts=acts, begin=0 if first else begin - start + len(title),
                   mentions=[moved(s) for s in example.mentions if there(s)], tags=[moved(s) for s in example.tags if there(s)])


def padded(rows, fill):
    length = max(map(len, rows))
    return torch.tensor([row + [fill] * (length - len(row)) for row in rows])


def inputs(batch, device='cpu'):
    """ids, segments, shapes, mask of encoded examples."""
    columns = [padded([getattr(e, name) for e in batch], 0) for name in ('ids', 'segments', 'shapes')]
    mask = padded([[1] * len(e.ids) for e in batch], 0)
    return [c.to(device) for c in (*columns, mask)]


def grouped(encoded, tokens, generator):
    """Batches of about as many tokens, each of examples of like length, in an order drawn by lot."""
    jitter = torch.rand(len(encoded), generator=generator) * 12
    order = sorted(range(len(encoded)), key=lambda i: len(encoded[i].ids) + jitter[i].item())
    batches, batch, longest = [], [], 0
    for i in order:
        longest = max(longest, len(encoded[i].ids))
        if batch and longest * (len(batch) + 1) > tokens:
            batches.append(batch)
            batch, longest = [], len(encoded[i].ids)
        batch.append(encoded[i])
    batches.append(batch)
    return [batches[i] for i in torch.randperm(len(batches), generator=generator)]
