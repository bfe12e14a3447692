"""Fits the confidence of claims to the development parts: python3 calibrate.py run/model.pt --data … --encoder … --tokenizer …

Confidence is the probability that type, stage, actor and target are all right, by a logistic model of three signs (score.signs). Prints the
weights for export.py, the figures of pairs of thresholds, and the calibration error in five-fold cross-validation.
"""
import argparse
from pathlib import Path

import torch

import examples as ex
from batches import Encoded
from export import mean
from model import Reader, stored_weights
from score import count, predict, table
from wordpiece import WordPiece

HERE = Path(__file__).parent


def fit(signs, right, steps=2000):
    weights = torch.zeros(signs.shape[1] + 1, requires_grad=True)
    optimizer = torch.optim.Adam([weights], lr=0.02)
    for _ in range(steps):
        loss = torch.nn.functional.binary_cross_entropy_with_logits(signs @ weights[1:] + weights[0], right) + 1e-3 * weights[1:].pow(2).sum()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return weights.detach()


def error(said, right, bins=5):
    """The expected calibration error over bins of equal width."""
    which = (said * bins).long().clamp(max=bins - 1)
    return sum(abs((said[which == b] - right[which == b]).mean().item()) * (which == b).sum().item() for b in range(bins) if (which == b).any()) / len(said)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('weights', type=Path, nargs='+', help='as of export.py')
    parser.add_argument('--shares', type=float, nargs='+')
    parser.add_argument('--data', type=Path, required=True)
    parser.add_argument('--encoder', required=True)
    parser.add_argument('--tokenizer', required=True)
    parser.add_argument('--threshold', type=float, help='of the surest trigger of a text; the pair with the best F1 when left out')
    parser.add_argument('--further', type=float, help='of the other triggers of a text that has one')
    args = parser.parse_args()
    reader = Reader(stored_weights(args.encoder))
    reader.load_state_dict(mean(args.weights, args.shares), strict=False)
    texts, wordpiece = ex.Texts(args.data), WordPiece(args.tokenizer)
    dev = [Encoded(e, wordpiece) for part in ('world-dev', 'reports-dev') for e in ex.read(HERE / 'labels' / part, texts)[0]]
    best = None
    steps = (0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8)
    tried = [(args.threshold, args.further or args.threshold)] if args.threshold else [(t, f) for t in steps for f in steps if f <= t]
    for threshold, further in tried:
        predicted = predict(reader, dev, threshold=threshold, further=further)
        figures = count(predicted, dev)
        print(threshold, further, table({k: figures[k] for k in ('P', 'R', 'F1', 'four', 'disturbed')}))
        if best is None or figures['F1'] > best[0]:
            best = (figures['F1'], (threshold, further), predicted)
    acts = [a for acts in best[2] for a in acts]
    signs, right = torch.tensor([a['signs'] for a in acts]), torch.tensor([float(a.get('right', False)) for a in acts])
    said, fold = torch.zeros(len(acts)), torch.arange(len(acts)) % 5
    for k in range(5):
        weights = fit(signs[fold != k], right[fold != k])
        said[fold == k] = torch.sigmoid(signs[fold == k] @ weights[1:] + weights[0])
    print('thresholds', *best[1], 'confidence', ' '.join(f'{w:.4f}' for w in fit(signs, right)), f'calibration error {error(said, right):.3f}')


if __name__ == '__main__':
    main()
