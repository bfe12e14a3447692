"""Writes a trained reader as ONNX files in int8, with what Java needs to use them: python3 export.py run/model.pt ... --out FOLDER

`sentences.onnx` reads a batch of token rows, `acts.onnx` the parts of one trigger a row. compress.py adds `told.onnx`. Matrices are int8 with one scale a column, and their
inputs are quantised as they come (ONNX's DynamicQuantizeLinear and MatMulInteger), which needs no calibration data. They are stored as uint8 around 128: a processor
without VNNI multiplies uint8 by int8 in 16 bits, which overflow, and so reads otherwise than one that has it (ONNX Runtime's documents on quantisation, "U8S8").
"""
import argparse
import hashlib
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import nn

import model as m
from batches import LONGEST
from examples import TITLE
from priors import combinations, presence

OPSET = 17
FORMAT = 4  # the layout of the files, which org.dateline.reader.ReaderManifest names
ZERO = 128  # what stands for zero in a matrix of uint8


class Sentences(nn.Module):
    def __init__(self, reader):
        super().__init__()
        self.reader = reader

    def forward(self, ids, segments, shapes, mask):
        states, triggers, mentions, tags, _ = self.reader.read(ids, segments, shapes, mask)
        return states, triggers, mentions, tags


class Acts(nn.Module):
    def __init__(self, reader):
        super().__init__()
        self.reader = reader

    def forward(self, states, mask, places):
        return self.reader.parts(states, mask, places)


def written(module, inputs, names, outputs, dynamic, path):
    torch.onnx.export(module.eval(), inputs, path, input_names=names, output_names=outputs, dynamic_axes=dynamic, opset_version=OPSET, dynamo=False)
    return onnx.load(path)


def columns(weights):
    """(in, out) -> int8 and a scale for each column."""
    scale = np.maximum(np.abs(weights).max(0), 1e-8) / 127
    return np.clip(np.round(weights / scale), -127, 127).astype(np.int8), scale.astype(np.float32)


def quantised(graph):
    """The same graph with int8 matrices and word vectors; norms, biases and the small classifiers stay as they are."""
    stored = {t.name: t for t in graph.graph.initializer}
    nodes, new, quantised_inputs = [], [numpy_helper.from_array(np.array(ZERO, dtype=np.uint8), 'weights_zero')], {}
    for node in graph.graph.node:
        table = stored.get(node.input[0]) if node.op_type == 'Gather' else None
        matrix = stored.get(node.input[1]) if node.op_type == 'MatMul' else None
        if table is not None and table.dims[0] > 10_000:
            rows, scale = columns(numpy_helper.to_array(table).T)
            name = table.name
            new += [numpy_helper.from_array(rows.T.copy(), f'{name}_int8'), numpy_helper.from_array(scale[:, None], f'{name}_scale')]
            nodes += [helper.make_node('Gather', [f'{name}_int8', node.input[1]], [f'{name}_rows']),
                      helper.make_node('Cast', [f'{name}_rows'], [f'{name}_cast'], to=TensorProto.FLOAT),
                      helper.make_node('Gather', [f'{name}_scale', node.input[1]], [f'{name}_scales']),
                      helper.make_node('Mul', [f'{name}_cast', f'{name}_scales'], [node.output[0]])]
        elif matrix is not None and len(matrix.dims) == 2:
            values, scale = columns(numpy_helper.to_array(matrix))
            x, out = node.input[0], node.output[0]
            stored_values = (values.astype(np.int16) + ZERO).astype(np.uint8)
            new += [numpy_helper.from_array(stored_values, f'{matrix.name}_int8'), numpy_helper.from_array(scale, f'{matrix.name}_scale')]
            if x not in quantised_inputs:
                quantised_inputs[x] = [f'{x}_int8', f'{x}_scale', f'{x}_zero']
                nodes.append(helper.make_node('DynamicQuantizeLinear', [x], quantised_inputs[x]))
            q, s, z = quantised_inputs[x]
            nodes += [helper.make_node('MatMulInteger', [q, f'{matrix.name}_int8', z, 'weights_zero'], [f'{out}_int']),
                      helper.make_node('Cast', [f'{out}_int'], [f'{out}_float'], to=TensorProto.FLOAT),
                      helper.make_node('Mul', [s, f'{matrix.name}_scale'], [f'{out}_scale']),
                      helper.make_node('Mul', [f'{out}_float', f'{out}_scale'], [out])]
        else:
            nodes.append(node)
    used = {name for node in nodes for name in node.input}
    kept = [t for t in graph.graph.initializer if t.name in used]
    made = helper.make_graph(nodes, graph.graph.name, graph.graph.input, graph.graph.output, [*kept, *new])
    result = helper.make_model(made, opset_imports=[helper.make_opsetid('', OPSET)], ir_version=8)
    onnx.checker.check_model(result)
    return result


def add(branch, folder, name, outputs):
    """Adds a branch over a reader's states to the folder of the exported reader that it was trained on: the first output is by token."""
    width = branch.mark.shape[0]
    axes = {0: 'rows', 1: 'tokens'}
    graph = written(branch, (torch.randn(2, 16, width), torch.ones((2, 16), dtype=torch.long), torch.ones(2, dtype=torch.long)), ['states', 'mask', 'places'],
                    outputs, {'states': axes, 'mask': axes, 'places': {0: 'rows'}, outputs[0]: axes, outputs[1]: {0: 'rows'}}, folder / name)
    onnx.save(quantised(graph), folder / name)
    manifest = json.loads((folder / 'manifest.json').read_text(encoding='utf-8'))
    manifest['format'] = FORMAT
    manifest['sha256'][name] = hashlib.sha256((folder / name).read_bytes()).hexdigest()
    (folder / 'manifest.json').write_text(json.dumps(manifest, indent=1) + '\n', encoding='utf-8')


def restored(folder):
    """The weights of an exported reader, to train on from: its matrices as int8 left them, all else as it was. The word vectors are the encoder's."""
    weights = {}
    for name in ('sentences.onnx', 'acts.onnx'):
        graph = onnx.load(Path(folder) / name).graph
        stored = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
        for node in graph.node:
            if node.op_type == 'MatMulInteger':
                matrix = node.input[1].removesuffix('_int8')
                zero = float(stored[node.input[3]]) if len(node.input) > 3 else 0.0  # earlier releases stored int8 around 0
                place = node.output[0].removesuffix('/MatMul_output_0_int').strip('/').replace('/', '.')
                weights[f'{place}.weight'] = ((stored[f'{matrix}_int8'].astype(np.float32) - zero) * stored[f'{matrix}_scale']).T
        weights |= {n.removeprefix('reader.'): a for n, a in stored.items() if n.startswith('reader.') and not n.startswith('reader.words')}
    return {n: torch.tensor(np.ascontiguousarray(a, dtype=np.float32)) for n, a in weights.items()}


def loaded(path):
    """Weights by name, from a model.pt or from the folder of an exported reader, which lacks the word vectors and the borders of stories."""
    return restored(path) if Path(path).is_dir() else torch.load(path, map_location='cpu', weights_only=True)


def mean(paths, shares=None):
    """The mean of several weights by their shares, or of all alike; what one of them lacks is the first's."""
    states = [loaded(path) for path in paths]
    shares = shares or [1 / len(states)] * len(states)
    everywhere = set.intersection(*(set(state) for state in states))
    return {name: sum(share * state[name] for share, state in zip(shares, states, strict=True)) if name in everywhere else first
            for name, first in states[0].items()}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('weights', type=Path, nargs='+', help='one or more, as model.pt or as folders of exported readers; the mean of several is written')
    parser.add_argument('--shares', type=float, nargs='+', help='how much each of several weighs; all alike when left out')
    parser.add_argument('--encoder', required=True)
    parser.add_argument('--tokenizer', required=True)
    parser.add_argument('--name', required=True, help='what claims call the model, such as reader-1')
    parser.add_argument('--temperature', type=float, default=1.0, help='divides the logits of triggers and types')
    parser.add_argument('--threshold', type=float, default=0.5, help='of the surest trigger of a text')
    parser.add_argument('--further', type=float, default=0.45, help='of the other triggers of a text that has one')
    parser.add_argument('--confidence', type=float, nargs=4, default=[0, 1, 1, 0.5], help='the weights that calibrate.py prints')
    parser.add_argument('--out', type=Path, required=True)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    reader = m.Reader(m.stored_weights(args.encoder))
    reader.load_state_dict(mean(args.weights, args.shares))
    row = torch.ones((2, 16), dtype=torch.long)
    axes = {0: 'batch', 1: 'tokens'}
    names = ['ids', 'segments', 'shapes', 'mask']
    heads = ['triggers', 'mentions', 'tags']
    sentences = written(Sentences(reader), (row, row, row, row), names, ['states', *heads],
                        {n: axes for n in [*names, 'states', *heads]}, args.out / 'sentences.onnx')
    parts = ['roles', 'types', 'instruments', 'directions', 'stages', 'flags']
    width = reader.words.shape[1]
    acts = written(Acts(reader), (torch.randn(2, 16, width), row, row[:, 0]), ['states', 'mask', 'places'], parts,
                   {'states': axes, 'mask': axes, 'places': {0: 'batch'}, 'roles': axes} | {p: {0: 'batch'} for p in parts[1:]}, args.out / 'acts.onnx')
    hashes = {}
    for name, graph in (('sentences.onnx', sentences), ('acts.onnx', acts)):
        onnx.save(quantised(graph), args.out / name)
        hashes[name] = hashlib.sha256((args.out / name).read_bytes()).hexdigest()
    vocabulary = json.load(open(args.tokenizer, encoding='utf-8'))['model']['vocab']
    (args.out / 'vocabulary.txt').write_text(''.join(f'{w}\n' for w in sorted(vocabulary, key=vocabulary.get)), encoding='utf-8')
    hashes['vocabulary.txt'] = hashlib.sha256((args.out / 'vocabulary.txt').read_bytes()).hexdigest()
    rows = ',\n  '.join(json.dumps(dict(zip(('type', 'instrument', 'direction', 'stage', 'weight'), code))) for code in combinations())
    parties = ',\n  '.join(f'"{name}": {json.dumps(odds)}' for name, odds in presence().items())
    (args.out / 'priors.json').write_text(f'{{"combinations": [\n  {rows}\n ],\n "presence": {{\n  {parties}\n }}}}\n', encoding='utf-8')
    hashes['priors.json'] = hashlib.sha256((args.out / 'priors.json').read_bytes()).hexdigest()
    manifest = {'name': args.name, 'format': FORMAT, 'longest': LONGEST, 'title': TITLE, 'temperature': args.temperature, 'threshold': args.threshold,
                'further': args.further, 'confidence': args.confidence,
                'types': m.TYPES, 'instruments': m.INSTRUMENTS, 'directions': m.DIRECTIONS, 'stages': m.STAGES, 'flags': m.FLAGS,
                'roles': m.ROLES, 'mentions': m.MENTIONS, 'tags': m.TAGS, 'sha256': hashes}
    (args.out / 'manifest.json').write_text(json.dumps(manifest, indent=1) + '\n', encoding='utf-8')


if __name__ == '__main__':
    main()
