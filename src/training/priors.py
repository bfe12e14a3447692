"""What labels tell of acts before a text is read: which codes go together, and which parties a type of act has.

Each head of the network reads one code of an act on its own, and their likeliest codes may make an act that the codebook does not know, such as an
attack in force. The type, which is read best, is taken as it is. The others are chosen together: the logarithms of what the heads say, plus that of
how much more often labels have the combination than its codes would meet by chance.
"""
import json
from collections import Counter
from functools import cache
from math import log

import torch

from examples import GOLD, LABELS, OLD_ROLES, PARTS, SETS, tuned_on
from model import DIRECTIONS, INSTRUMENTS, STAGES, TYPES

PARTIES = ('ACTOR', 'ADDRESSEE', 'TARGET', 'BENEFICIARY', 'AFFECTED')
LEAST = 2  # labels that must have a combination; one alone may be a slip
RAREST = 0.003  # share of the acts of a type; what is rarer may still be told


@cache
def acts():
    """The acts to train on: their codes, and which parties they have."""
    rows = lambda path: map(json.loads, path.read_text(encoding='utf-8').splitlines())
    found = [act for part in PARTS for path in sorted((LABELS / part).glob('*.jsonl')) for row in rows(path) for act in row['acts']]
    for name in SETS:
        for row in filter(tuned_on, rows(GOLD / f'{name}.jsonl')):
            found += [{**act, **{role: act[key] for key, role in OLD_ROLES.items() if act[key]}} for act in row.get('acts', [])]
    return found


@cache
def combinations():
    """(type, instrument, direction, stage, weight) of each combination that labels have."""
    codes = Counter((a['type'], a['instrument'], a['direction'], a['stage'] or 'NONE') for a in acts())
    single = [Counter(code[i] for code in codes.elements()) for i in range(4)]
    chance = lambda code: sum(log(single[i][c] / len(acts())) for i, c in enumerate(code))
    return [(*code, round(log(n / len(acts())) - chance(code), 3)) for code, n in sorted(codes.items()) if n >= LEAST]


@cache
def presence():
    """For each type, the logarithm of the odds that its acts have a party of each kind."""
    share = lambda some, party: min(max(sum(party in a for a in some) / max(1, len(some)), RAREST), 1 - RAREST)
    odds = lambda p: round(log(p / (1 - p)), 3)
    return {t: {party: odds(share([a for a in acts() if a['type'] == t], party)) for party in PARTIES} for t in TYPES}


@cache
def table():
    """The combinations as columns of indexes, and their weights."""
    columns = zip(*[(TYPES.index(t), INSTRUMENTS.index(i), DIRECTIONS.index(d), STAGES.index(s)) for t, i, d, s, _ in combinations()])
    return [torch.tensor(c) for c in columns], torch.tensor([weight for *_, weight in combinations()])


def together(types, instrument, direction, stage):
    """Probabilities of types without "no act", and logits of the rest, of one act -> the names of its codes."""
    (t, i, d, s), weights = table()
    sums = instrument.log_softmax(-1)[i] + direction.log_softmax(-1)[d] + stage.log_softmax(-1)[s] + weights
    best = sums.masked_fill(t != types.argmax(), -torch.inf).argmax()
    return TYPES[t[best]], INSTRUMENTS[i[best]], DIRECTIONS[d[best]], STAGES[s[best]]
