"""What the reader finds in labelled text: acts, and of those found their parts."""
import re

import torch

from batches import inputs
from model import FLAGS, ROLES, STAGES, TYPES, mixed
from priors import presence, together

THRESHOLD = 0.5


ONE_PLACE = ('ACTOR', 'ADDRESSEE')  # of these, an act has one place: whoever else was marked is mentioned beside them
APART = 60  # characters between two parties of one list


LOOKED_FOR = ('ACTOR', 'ADDRESSEE')  # found with less evidence where acts of the type mostly have one
TRUST = 0.5  # in what labels tell of parties beside what the text tells


def spans(encoded, logits, role, type_):
    """Logits of BIO marks, of a part of an act of a type -> spans of the text."""
    odds = logits[:, 1:].logsumexp(-1) - logits[:, 0]
    surest = max(odds[i].item() for i, span in enumerate(encoded.spans) if span)
    usual = TRUST * presence()[type_].get(role, 0)
    if usual < 0 and surest < -usual:
        return []
    marks = logits.argmax(-1).tolist()
    if role in LOOKED_FOR and usual > 0 and surest >= -usual and not any(m for m, span in zip(marks, encoded.spans) if span):
        lifted = logits + torch.tensor([surest - TRUST, 0, 0], device=logits.device)
        marks = lifted.argmax(-1).tolist()
    odds = odds.tolist()
    found, open_at = [], None
    for i, span in enumerate(encoded.spans):
        if span is None:
            continue
        if marks[i] == 1 or (marks[i] == 2 and open_at is None):
            found.append([span[0], span[1], odds[i]])
            open_at = i
        elif marks[i] == 2:
            found[-1][1:] = [span[1], max(found[-1][2], odds[i])]
        else:
            open_at = None
    text = encoded.example.text
    return joined(text, in_one_place(text, found) if role in ONE_PLACE else found)


def in_one_place(text, found):
    """Of spans that stand in several places, those of the place whose surest is the surest of all."""
    places = []
    for span in found:
        gap = text[places[-1][-1][1]:span[0]] if places else ''
        linked = re.search(r'[,;]|\b(and|or|nor|but|as well as|with)\b', gap) or len(gap.split()) <= 1
        if places and linked and len(gap) < APART and not re.search(r'[.!?] |//', gap):
            places[-1].append(span)
        else:
            places.append([span])
    return max(places, key=lambda place: max(odds for *_, odds in place), default=[])


def joined(text, found):
    """Spans of one role that a single word parts are one; marks alone are none."""
    kept = []
    for start, end, *_ in found:
        gap = text[kept[-1][1]:start] if kept else ''
        if kept and len(gap.split()) <= 1 and not re.search(r'[,;:()]|\b(and|or|nor|but)\b', gap):
            kept[-1] = (kept[-1][0], end)
        elif re.search(r'\w', text[start:end]):
            kept.append((start, end))
    return kept


@torch.no_grad()
def predict(model, encoded, device='cpu', threshold=THRESHOLD, further=None, floor=0.1):
    """For each example its acts as dicts, in the order of the text. Unless one of them reaches the threshold, a text has only denied ones."""
    further = threshold if further is None else further
    model.eval()
    results = [[] for _ in encoded]
    order = sorted(range(len(encoded)), key=lambda i: len(encoded[i].ids))
    for k in range(0, len(order), 32):
        batch = [encoded[i] for i in order[k:k + 32]]
        ids, segments, shapes, mask = inputs(batch, device)
        with mixed(device):
            states, trigger, *_ = model.read(ids, segments, shapes, mask)
        first = trigger.float().softmax(-1)
        rows = [(n, i) for n, e in enumerate(batch) for i, s in enumerate(e.spans) if s and first[n, i, 0] < 1 - floor]
        if not rows:
            continue
        of = torch.tensor([r[0] for r in rows], device=device)
        with mixed(device):
            roles, kind, *rest = model.parts(states[of], mask[of], torch.tensor([r[1] for r in rows], device=device))
        both = (first[[r[0] for r in rows], [r[1] for r in rows]] + kind.float().softmax(-1)) / 2
        instrument, direction, stage, flag = (x.float() for x in rest)
        roles = roles.float()
        for r, (n, i) in enumerate(rows):
            if 1 - both[r, 0] < further:
                continue
            e = batch[n]
            type_, instrument_, direction_, stage_ = together(both[r, 1:], instrument[r], direction[r], stage[r])
            results[order[k + n]].append({
                'trigger': e.spans[i], 'act': 1 - both[r, 0].item(), 'type': type_, 'instrument': instrument_, 'direction': direction_, 'stage': stage_,
                'signs': signs(both[r, 1 + TYPES.index(type_)], stage[r, STAGES.index(stage_)] - stage[r].logsumexp(-1), roles[r], e),
                'flags': frozenset(f for j, f in enumerate(FLAGS) if flag[r, j] > 0),
                'roles': {role: spans(e, roles[r, :, j], role, type_) for j, role in enumerate(ROLES)}})
    return [acts if any(a['act'] >= threshold for a in acts) else [a for a in acts if 'denied' in a['flags']] for acts in results]


def signs(type_, stage, roles, e):
    """What tells how sure a reading is: log-probabilities of the type, of the stage, and of all marks of actors and targets."""
    begun = [i for i, s in enumerate(e.spans) if s]
    marks = roles[begun][:, [ROLES.index('ACTOR'), ROLES.index('TARGET')]].log_softmax(-1).max(-1).values
    return [type_.clamp(min=1e-6).log().item(), stage.item(), marks.sum().item()]


def same_spans(found, gold):
    """Whether each span of one has one of the other that overlaps it."""
    meets = lambda a, b: a[0] < b[1] and b[0] < a[1]
    return all(any(meets(f, g) for g in gold) for f in found) and all(any(meets(f, g) for f in found) for g in gold)


def pairs(found, gold):
    """Matches by overlapping triggers first, then by the same type within a hundred characters."""
    left, matched = list(range(len(found))), []
    for near in (False, True):
        for g in gold:
            if any(m[1] is g for m in matched):
                continue
            fits = [i for i in left if (found[i]['trigger'][0] < g.trigger[1] and g.trigger[0] < found[i]['trigger'][1])
                    or (near and found[i]['type'] == g.type and abs(found[i]['trigger'][0] - g.trigger[0]) < 100)]
            if fits:
                i = min(fits, key=lambda i: abs(found[i]['trigger'][0] - g.trigger[0]))
                left.remove(i)
                matched.append((found[i], g))
    return matched


@torch.no_grad()
def borders(model, encoded, device='cpu', threshold=0.5):
    """Precision and recall of the borders of stories, and the share of windows of one story that are left whole."""
    model.eval()
    right = found = gold = whole = kept = 0
    for k in range(0, len(encoded), 32):
        batch = encoded[k:k + 32]
        with mixed(device):
            likely = model.read(*inputs(batch, device))[4].float().softmax(-1)[..., 1]
        for n, e in enumerate(batch):
            wanted = e.token_labels()[3]
            seen = {i for i, w in enumerate(wanted) if w >= 0 and likely[n, i] > threshold}
            real = {i for i, w in enumerate(wanted) if w == 1}
            right, found, gold = right + len(seen & real), found + len(seen), gold + len(real)
            whole, kept = whole + (not real), kept + (not real and not seen)
    return {'border P': right / max(1, found), 'border R': right / max(1, gold), 'left whole': kept / max(1, whole)}


def evaluate(model, encoded, device='cpu', threshold=THRESHOLD, further=None):
    return count(predict(model, encoded, device, threshold, further), encoded)


def count(predicted, encoded):
    total = {'found': 0, 'gold': 0, 'matched': 0, 'empty': 0, 'disturbed': 0, 'parts': 0, 'whole': 0}
    right = {}
    for acts, e in zip(predicted, encoded):
        total['found'] += len(acts)
        total['gold'] += len(e.example.acts)
        total['empty'] += not e.example.acts
        total['disturbed'] += bool(not e.example.acts and acts)
        for f, g in pairs(acts, e.example.acts):
            total['matched'] += 1
            fine = {'type': f['type'] == g.type, 'instrument': f['instrument'] == g.instrument, 'direction': f['direction'] == g.direction,
                    'stage': f['stage'] == (g.stage or 'NONE')}
            for flag in FLAGS:
                fine[flag] = (flag in f['flags']) == (flag in g.flags)
            for role in ROLES:
                if role in e.example.known:
                    fine[role] = same_spans(f['roles'][role], [s[:2] for s in g.roles.get(role, [])])
            for k, v in fine.items():
                right.setdefault(k, []).append(v)
            four = fine['type'] and fine['stage'] and fine['ACTOR'] and fine['TARGET']
            total['parts'] += four
            f['right'] = four
            total['whole'] += four and fine['instrument'] and fine['direction'] and fine['ADDRESSEE'] and fine.get('DATE', True)
    p, r = total['matched'] / max(1, total['found']), total['matched'] / max(1, total['gold'])
    figures = {'P': p, 'R': r, 'F1': 2 * p * r / max(1e-9, p + r), 'four': total['parts'] / max(1, total['gold']), 'whole': total['whole'] / max(1, total['gold']),
               'disturbed': total['disturbed'] / max(1, total['empty'])}
    return figures | {k: sum(v) / len(v) for k, v in right.items()}


def table(figures):
    return ' '.join(f'{k} {v:.3f}' for k, v in figures.items())
