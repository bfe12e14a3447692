"""Trains a branch over the states of a reader that stays as it is, for compress.py."""
import random
import time
from pathlib import Path

import torch

from model import mixed


def arguments(parser, labels):
    parser.add_argument('--data', type=Path, required=True, help='the folder of borrowed texts')
    parser.add_argument('--labels', type=Path, default=labels)
    parser.add_argument('--reader', type=Path, required=True, help='the folder of an exported reader')
    parser.add_argument('--encoder', required=True)
    parser.add_argument('--tokenizer', required=True)
    parser.add_argument('--out', type=Path, required=True)
    parser.add_argument('--epochs', type=int, default=7)
    parser.add_argument('--rate', type=float, default=2e-4)
    parser.add_argument('--rows', type=int, default=24, help='of a batch')
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--held', type=int, default=10, help='one example in so many is for development')
    return parser


def trained(model, rows, states, example, losses, evaluate, args):
    """Trains a model on all rows but those of held-out examples, and prints how it does on these.

    rows and states go together; example is where a row has the name of its example. losses takes some of both, evaluate takes the model too.
    """
    names = sorted({r[example] for r in rows})
    random.shuffle(names)
    held = set(names[::args.held])
    dev = [i for i, r in enumerate(rows) if r[example] in held]
    train = [i for i, r in enumerate(rows) if r[example] not in held]
    print(len(train), 'to train on,', len(dev), 'to develop on', flush=True)
    optimizer = torch.optim.AdamW(model.parameters(), lr=args.rate, weight_decay=0.01)
    steps, began = args.epochs * (len(train) // args.rows + 1), time.time()
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min((s + 1) / (0.1 * steps), max(0.0, (steps * 1.02 - s) / steps)))
    for epoch in range(args.epochs):
        model.train()
        random.shuffle(train)
        mean = 0.0
        for start in range(0, len(train), args.rows):
            some = train[start:start + args.rows]
            with mixed():
                loss = losses(model, [rows[i] for i in some], [states[i] for i in some])
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            mean += loss.item()
        print(f'epoch {epoch + 1} {time.time() - began:.0f} s loss {mean / (len(train) / args.rows):.3f}',
              evaluate(model, [rows[i] for i in dev], [states[i] for i in dev]), flush=True)
    torch.save(model.state_dict(), args.out)
