"""Trains the reader. python3 train.py --data ../../../shared/data --encoder bge-small-en-v1.5.onnx --tokenizer …-tokenizer.json --out run

The run can be cut at any time and goes on from its last checkpoint. See README.md.
"""
import argparse
import gzip
import json
import random
import time
from pathlib import Path

import torch
from torch.nn import functional as F

import examples as ex
import splices
from batches import SKIP, Encoded, grouped, inputs, padded, windows
from export import loaded
from model import FLAGS, MENTIONS, ROLES, Reader, mixed, stored_weights
from score import borders, evaluate, table
from wordpiece import WordPiece

HERE = Path(__file__).parent
parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument('--data', type=Path, required=True, help='the folder of borrowed texts')
parser.add_argument('--encoder', required=True, help='a BERT-shaped encoder as ONNX in fp32')
parser.add_argument('--tokenizer', required=True)
parser.add_argument('--out', type=Path, required=True, help='where checkpoints go')
parser.add_argument('--labels', type=Path, action='append', default=[], help='folders of further labels, such as those that `dateline label` writes')
parser.add_argument('--silver', type=Path, default=HERE / 'silver.jsonl.gz', help='mentions and tags of the texts by another tagger')
parser.add_argument('--start', type=Path, help='weights to go on from: a model.pt, or the folder of an exported reader')
parser.add_argument('--splices', type=int, default=6000, help='windows of spliced documents to learn the borders of stories from')
parser.add_argument('--limit', type=int, help='train on so many examples only, for the learning curve')
parser.add_argument('--epochs', type=int, default=5)
parser.add_argument('--tokens', type=int, default=2048, help='of a batch')
parser.add_argument('--rate', type=float, default=1e-4)
parser.add_argument('--seed', type=int, default=1)
parser.add_argument('--device', default='auto')
parser.add_argument('--minutes', type=float, default=1e9, help='stop behind a checkpoint after so long')

# How much each part weighs in the loss. Means over tokens are small where most tokens are outside, hence the large weights.
WEIGHTS = {'trigger': 10.0, 'mention': 1.0, 'tag': 0.5, 'role': 40.0, 'type': 1.0, 'instrument': 1.0, 'direction': 0.5, 'stage': 1.0, 'flag': 1.0, 'boundary': 2.0}
RARE = 3.0  # weight of a flag that is set: one act in fifty is denied, hedged or conditional
NEGATIVES = 1  # words of an example, at most, that look like triggers and are none


def examples(args, texts):
    """The training and development parts. Test parts are never opened here."""
    train, missing = [], 0
    for folder in [ex.LABELS / name for name in ex.PARTS] + args.labels:
        found, lost = ex.read(folder, texts)
        train, missing = train + found, missing + lost
    dev, lost = ex.read(ex.LABELS / 'world-dev', texts)
    for name in ex.SETS:
        found, gone = ex.read_old(ex.GOLD / f'{name}.jsonl', texts, ex.tuned_on)
        train, missing = train + found, missing + gone
    held = {'2007', '2016', '2023', '2011', '2020'}
    train += ex.read_old(args.data / 'news/labelled.jsonl', texts, lambda row: row['published'][:4] not in held)[0]
    print(f'{len(train)} examples with {sum(len(e.acts) for e in train)} acts to train on, {len(dev)} to develop on, {missing + lost} without text')
    return train, dev


KINDS = {'PERSON': 'PERSON', 'ORG': 'ORGANIZATION', 'GPE': 'PLACE', 'LOC': 'PLACE', 'FAC': 'PLACE', 'NORP': 'NATIONALITY', 'DATE': 'DATE',
         'TIME': 'DATE', 'MONEY': 'QUANTITY', 'PERCENT': 'QUANTITY', 'QUANTITY': 'QUANTITY', 'CARDINAL': 'QUANTITY'}


def add_silver(train, path):
    """Gives examples the mentions (BILOU-coded OntoNotes types) and tags that another tagger saw in them."""
    with gzip.open(path, 'rt', encoding='utf-8') as lines:
        seen = {row['id']: row['tokens'] for row in map(json.loads, lines)}
    for e in train:
        start = None
        for s, end, tag, entity in seen.get(e.id, []):
            s, end = s + e.begin, end + e.begin
            e.tags.append((s, end, tag))
            start = s if entity[0] in 'BU' else start
            if entity[0] in 'LU' and start is not None and entity[2:] in KINDS:
                e.mentions.append((start, end, KINDS[entity[2:]]))
                start = None


def loss_of(model, batch, device, step):
    ids, segments, shapes, mask = inputs(batch, device)
    states, trigger, mention, tag, boundary = model.read(ids, segments, shapes, mask)
    labels = [e.token_labels() for e in batch]
    cross = lambda logits, rows, fill=SKIP: F.cross_entropy(logits.float().flatten(0, -2), padded(rows, fill).to(device).flatten(), ignore_index=SKIP)
    losses = {}
    if any(x != SKIP for l in labels for x in l[0]):
        losses['trigger'] = cross(trigger, [l[0] for l in labels])
    if any(x >= 0 for l in labels for x in l[3]):
        losses['boundary'] = cross(boundary, [l[3] for l in labels])
    if any(x >= 0 for l in labels for x in l[2]):
        losses['mention'], losses['tag'] = cross(mention, [l[1] for l in labels]), cross(tag, [l[2] for l in labels])
    rows = []  # (example, token, act or None)
    likely = 1 - trigger.detach().float().softmax(-1)[..., 0]
    for n, e in enumerate(batch):
        acts = e.triggers()
        rows += [(n, i, act) for i, act in acts]
        free = [i for i, s in enumerate(e.spans) if s and s[0] >= e.example.begin and i not in dict(acts)]
        rows += [(n, i, None) for i in sorted(free, key=lambda i: -likely[n, i].item())[:NEGATIVES] if step > 100 and likely[n, i] > 0.05]
    if not rows:
        return losses
    of = torch.tensor([r[0] for r in rows], device=device)
    places = torch.tensor([r[1] for r in rows], device=device)
    roles, kind, instrument, direction, stage, flag = model.parts(states[of], mask[of], places)
    wanted = [batch[n].act_labels(act) for n, i, act in rows]
    losses['type'] = cross(kind[:, None], [[w[1]] for w in wanted])
    if any(act for _, _, act in rows):
        width = ids.shape[1]
        marks = torch.tensor([[r + [SKIP] * (width - len(r)) for r in w[0]] for w in wanted], device=device).transpose(1, 2)
        losses['role'] = F.cross_entropy(roles.float().flatten(0, 2), marks.flatten(), ignore_index=SKIP)
        for name, logits, k in (('instrument', instrument, 2), ('direction', direction, 3), ('stage', stage, 4)):
            losses[name] = cross(logits[:, None], [[w[k]] for w in wanted])
        flags = torch.tensor([w[5] for w in wanted], device=device)
        real = flags[:, 0] >= 0
        losses['flag'] = F.binary_cross_entropy_with_logits(flag[real].float(), flags[real], pos_weight=torch.tensor(RARE, device=device))
    return losses


def main():
    args = parser.parse_args()
    device = args.device if args.device != 'auto' else 'cuda' if torch.cuda.is_available() else 'cpu'
    random.seed(args.seed)
    torch.manual_seed(args.seed)
    generator = torch.Generator().manual_seed(args.seed)
    wordpiece = WordPiece(args.tokenizer)
    train, dev = examples(args, ex.Texts(args.data))
    if args.silver:
        add_silver(train, args.silver)
    random.shuffle(train)
    made = splices.examples(args.data, HERE.parent / 'main/resources/samples', args.splices)
    held, made = made[:len(made) // 10], made[len(made) // 10:]
    train = [window for e in train[:args.limit] + made for window in windows(e, wordpiece)]
    held = [Encoded(e, wordpiece) for e in held]
    dev = [Encoded(e, wordpiece) for e in dev]
    model = Reader(stored_weights(args.encoder)).to(device)
    if args.start:
        print('not in the weights to go on from:', *model.load_state_dict(loaded(args.start), strict=False).missing_keys)
    model.words.requires_grad_(False)  # twelve million numbers that some thousand sentences would only spoil
    fresh = [p for n, p in model.named_parameters() if n.split('.')[0] in ('trigger', 'mention', 'tag', 'role', 'act', 'kind', 'instrument', 'direction', 'stage', 'flag', 'mark', 'distances', 'shapes', 'boundary')]
    known = {id(p) for p in fresh}
    old = [p for p in model.parameters() if p.requires_grad and id(p) not in known]
    optimizer = torch.optim.AdamW([{'params': old, 'lr': args.rate}, {'params': fresh, 'lr': 5 * args.rate}], weight_decay=0.01)
    steps = args.epochs * len(grouped(train, args.tokens, torch.Generator().manual_seed(0)))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min((s + 1) / (0.06 * steps), max(0.0, (steps * 1.02 - s) / steps)))
    args.out.mkdir(parents=True, exist_ok=True)
    path, epoch, step, began = args.out / 'checkpoint.pt', 0, 0, time.time()
    if path.exists():
        saved = torch.load(path, map_location=device, weights_only=True)
        model.load_state_dict(saved['model'])
        optimizer.load_state_dict(saved['optimizer'])
        schedule.load_state_dict(saved['schedule'])
        generator.set_state(saved['generator'])
        epoch, step = saved['epoch'], saved['step']
    while epoch < args.epochs:
        model.train()
        mean = {}
        for batch in grouped(train, args.tokens, generator):
            with mixed(device):
                losses = loss_of(model, batch, device, step)
            loss = sum(WEIGHTS[k] * v for k, v in losses.items())
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            step += 1
            for k, v in losses.items():
                mean[k] = 0.98 * mean.get(k, v.item()) + 0.02 * v.item()
            if step % 50 == 0:
                print(f'{step}/{steps} {time.time() - began:.0f} s', ' '.join(f'{k} {v:.3f}' for k, v in mean.items()), flush=True)
        epoch += 1
        torch.save({'model': model.state_dict(), 'optimizer': optimizer.state_dict(), 'schedule': schedule.state_dict(),
                    'generator': generator.get_state(), 'epoch': epoch, 'step': step}, path)
        print(f'epoch {epoch}:', table(evaluate(model, dev, device)), table(borders(model, held, device)), flush=True)
        if time.time() - began > args.minutes * 60:
            break
    torch.save(model.state_dict(), args.out / 'model.pt')


if __name__ == '__main__':
    main()
