package org.molweave.bench;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.molweave.engine.graph.AugmentedGraph;
import org.molweave.engine.nn.KclShape;
import org.molweave.engine.nn.KmpnnEncoder;
import org.molweave.engine.nn.Parameters;
import org.molweave.engine.nn.TensorOps;

/// KMPNN and Set2Set in their straightforward form, on explicit graphs with one matrix for every edge (KCL-SPEC 4 and
/// 5.2): slow,
/// and obviously right. The oracle of the tests and the other side of the speed comparison.
public final class PerEdgeKmpnn implements AutoCloseable {

    private static final String METHODS = """
            def start(self, emb: Tensor, ids: Tensor, p: Tensor, b: Tensor) -> Tensor:
              return torch.relu(torch.linear(emb.index_select(0, ids), p, b))
            def edge_softmax(self, h: Tensor, w: Tensor, src: Tensor, dst: Tensor) -> Tensor:
              pair = torch.cat([h.index_select(0, src), h.index_select(0, dst)], 1)
              l = torch.leaky_relu(torch.linear(pair, w)).squeeze(1)
              top = torch.full([h.size(0)], -1e30, device=h.device).scatter_reduce(0, dst, l.detach(), "amax")
              e = torch.exp(l - top.index_select(0, dst))
              s = torch.zeros([h.size(0)], device=h.device).index_add(0, dst, e)
              return e / s.index_select(0, dst)
            def edge_sum(self, h: Tensor, a: Tensor, src: Tensor, dst: Tensor, ids: Tensor, emb: Tensor, w1: Tensor, b1: Tensor, w2: Tensor, b2: Tensor) -> Tensor:
              n = h.size(1)
              m = torch.linear(torch.relu(torch.linear(emb.index_select(0, ids), w1, b1)), w2, b2).view(-1, n, n)
              out = torch.bmm(h.index_select(0, src).unsqueeze(1), m).squeeze(1) * a.unsqueeze(1)
              return torch.zeros_like(h).index_add(0, dst, out)
            def degree_share(self, h: Tensor, dst: Tensor) -> Tensor:
              one = torch.ones([dst.size(0)], device=h.device)
              s = torch.zeros([h.size(0)], device=h.device).index_add(0, dst, one)
              return one / s.index_select(0, dst)
            def gru(self, x: Tensor, h: Tensor, wi: Tensor, wh: Tensor, bi: Tensor, bh: Tensor) -> Tensor:
              return torch.gru_cell(x, h, wi, wh, bi, bh)
            def lstm(self, x: Tensor, h: Tensor, c: Tensor, wi: Tensor, wh: Tensor, bi: Tensor, bh: Tensor) -> Tuple[Tensor, Tensor]:
              return torch.lstm_cell(x, [h, c], wi, wh, bi, bh)
            def read(self, h: Tensor, q: Tensor, graph: Tensor) -> Tensor:
              l = (h * q.index_select(0, graph)).sum(1)
              top = torch.full([q.size(0)], -1e30, device=h.device).scatter_reduce(0, graph, l.detach(), "amax")
              e = torch.exp(l - top.index_select(0, graph))
              s = torch.zeros([q.size(0)], device=h.device).index_add(0, graph, e)
              a = e / s.index_select(0, graph)
              return torch.cat([q, torch.zeros_like(q).index_add(0, graph, h * a.unsqueeze(1))], 1)
            """;

    /// Explicit graphs side by side: bond edges and attribute edges of all graphs, nodes numbered through.
    public record Graphs(
            int graphs, NDArray nodeIds, NDArray graphOf, NDArray[] source, NDArray[] target, NDArray[] edgeIds) {

        public static Graphs of(List<AugmentedGraph> list, NDManager manager) {
            int[] first = new int[list.size() + 1];
            for (int g = 0; g < list.size(); g++) {
                first[g + 1] = first[g] + list.get(g).nodes();
            }
            return new Graphs(
                    list.size(),
                    longs(manager, list.stream().flatMapToInt(graph -> Arrays.stream(graph.nodeIds()))),
                    longs(
                            manager,
                            IntStream.range(0, list.size())
                                    .flatMap(g -> IntStream.range(0, list.get(g).nodes())
                                            .map(_ -> g))),
                    byType(manager, list, (g, e) -> first[g] + list.get(g).source()[e]),
                    byType(manager, list, (g, e) -> first[g] + list.get(g).target()[e]),
                    byType(manager, list, (g, e) -> list.get(g).edgeIds()[e]));
        }

        public long edges(int type) {
            return source[type].size();
        }

        private static NDArray[] byType(
                NDManager manager, List<AugmentedGraph> list, java.util.function.IntBinaryOperator value) {
            NDArray[] arrays = new NDArray[2];
            for (int type = 0; type < arrays.length; type++) {
                int wanted = type;
                arrays[type] = longs(
                        manager,
                        IntStream.range(0, list.size())
                                .flatMap(g -> IntStream.range(0, list.get(g).edges())
                                        .filter(e -> list.get(g).edgeType(e) == wanted)
                                        .map(e -> value.applyAsInt(g, e))));
            }
            return arrays;
        }

        private static NDArray longs(NDManager manager, IntStream values) {
            return manager.create(values.asLongStream().toArray());
        }
    }

    private final Parameters parameters;
    private final KclShape shape;
    private final TensorOps ops;

    public PerEdgeKmpnn(Parameters parameters, KclShape shape) {
        this.parameters = parameters;
        this.shape = shape;
        ops = TensorOps.compile(Device.cpu(), METHODS);
    }

    /// Graph vectors: `-> (B, 2d)`.
    public NDArray graphVectors(Graphs graphs) {
        return readout(graphs, encode(graphs));
    }

    /// Node states: `-> (n, d)`.
    public NDArray encode(Graphs graphs) {
        KmpnnEncoder.Shape kmpnn = shape.kmpnn();
        NDArray h = ops.call(
                "start",
                get("kmpnn.nodeEmbedding"),
                graphs.nodeIds(),
                get("kmpnn.input.weight"),
                get("kmpnn.input.bias"));
        for (int step = 0; step < kmpnn.steps(); step++) {
            NDArray sum = get("kmpnn.bias").reshape(1, -1).broadcast(h.getShape());
            for (int type = 0; type < (kmpnn.plainGraph() ? 1 : 2); type++) {
                if (graphs.edges(type) > 0) {
                    sum = sum.add(edgeSum(graphs, type, h));
                }
            }
            h = recurrent("gru", "kmpnn.gru", sum.getNDArrayInternal().relu(), h)[0];
        }
        return h;
    }

    private NDArray edgeSum(Graphs graphs, int type, NDArray h) {
        NDArray source = graphs.source()[type];
        NDArray target = graphs.target()[type];
        NDArray weight = switch (shape.kmpnn().attention()) {
            case SOFTMAX -> ops.call("edge_softmax", h, get("kmpnn.attention"), source, target);
            case MEAN -> ops.call("degree_share", h, target);
            case SUM -> h.getManager().ones(new Shape(source.size()));
        };
        String network =
                type == 0 || shape.kmpnn().sharedEdgeNetwork() ? "kmpnn.bondNetwork" : "kmpnn.attributeNetwork";
        return ops.call(
                "edge_sum",
                h,
                weight,
                source,
                target,
                graphs.edgeIds()[type],
                get("kmpnn.edgeEmbedding"),
                get(network + ".0.weight"),
                get(network + ".0.bias"),
                get(network + ".1.weight"),
                get(network + ".1.bias"));
    }

    private NDArray readout(Graphs graphs, NDArray h) {
        int width = shape.set2set().width();
        int layers = shape.set2set().layers();
        NDManager manager = graphs.nodeIds().getManager();
        NDArray[] state = new NDArray[layers];
        NDArray[] memory = new NDArray[layers];
        Arrays.setAll(state, _ -> manager.zeros(new Shape(graphs.graphs(), width)));
        Arrays.setAll(memory, _ -> manager.zeros(new Shape(graphs.graphs(), width)));
        NDArray query = manager.zeros(new Shape(graphs.graphs(), 2L * width));
        for (int round = 0; round < shape.set2set().rounds(); round++) {
            NDArray x = query;
            for (int layer = 0; layer < layers; layer++) {
                NDArray[] next = recurrent("lstm", "set2set.layer" + layer, x, state[layer], memory[layer]);
                state[layer] = next[0];
                memory[layer] = next[1];
                x = next[0];
            }
            query = ops.call("read", h, x, graphs.graphOf());
        }
        return query;
    }

    private NDArray[] recurrent(String method, String name, NDArray... inputs) {
        NDArray[] all = Arrays.copyOf(inputs, inputs.length + 4);
        int i = inputs.length;
        for (String part : List.of(".inputWeight", ".stateWeight", ".inputBias", ".stateBias")) {
            all[i++] = get(name + part);
        }
        return ops.callAll(method, all).toArray(NDArray[]::new);
    }

    private NDArray get(String name) {
        return parameters.get(name);
    }

    @Override
    public void close() {
        ops.close();
    }
}
