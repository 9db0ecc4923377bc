package org.molweave.viz.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// Finds places for the nodes of a graph, off the JavaFX thread. The same question has the same answer.
public final class GraphLayout {

    /// A graph to lay out. Nodes in `known` start there; those in `fixed` also stay there.
    public record Question(
            List<String> nodes, List<Link> links, Map<String, Place> known, Set<String> fixed, long seed) {

        public static Question of(List<String> nodes, List<Link> links) {
            return new Question(nodes, links, Map.of(), Set.of(), 1);
        }
    }

    /// Two nodes that belong together.
    public record Link(String from, String to) {}

    /// Hears of the share that is done, from 0 to 1; false ends the work early with what was reached.
    @FunctionalInterface
    public interface Listener {
        boolean goOn(double done);
    }

    /// Beyond it a picture of all nodes shows nothing, and this would take minutes.
    public static final int MOST_NODES = 6_000;

    private static final double RING = 1.2;
    private static final int LEAST_STEPS = 60;
    private static final int MOST_STEPS = 300;
    private static final double NODE_STEPS = 400_000;

    /// Until the code is compiled and the places are begun.
    private static final double BEGIN_SECONDS = 0.5;

    private static final double PUSH_SECONDS = 8e-9;

    private static final double PULL_SECONDS = 2e-8;

    private GraphLayout() {}

    /// Springs between linked nodes, all others push each other away; starts from [#concentric].
    public static Map<String, Place> springs(Question question, Listener listener) {
        Map<String, Place> start = concentric(question);
        List<String> nodes = question.nodes();
        if (nodes.size() < 2 || nodes.size() > MOST_NODES) {
            return start;
        }
        Map<String, Integer> numbers = new HashMap<>();
        nodes.forEach(node -> numbers.put(node, numbers.size()));
        double[] x = nodes.stream().mapToDouble(node -> of(node, start).x()).toArray();
        double[] y = nodes.stream().mapToDouble(node -> of(node, start).y()).toArray();
        var fixed = new boolean[nodes.size()];
        for (int i = 0; i < fixed.length; i++) {
            fixed[i] = question.fixed().contains(nodes.get(i));
        }
        int[] from = question.links().stream()
                .mapToInt(link -> numbers.getOrDefault(link.from(), 0))
                .toArray();
        int[] to = question.links().stream()
                .mapToInt(link -> numbers.getOrDefault(link.to(), 0))
                .toArray();
        run(new Springs(x, y, fixed, from, to, new Random(question.seed())), nodes.size(), listener);
        Map<String, Place> places = new LinkedHashMap<>();
        for (int i = 0; i < x.length; i++) {
            places.put(nodes.get(i), new Place(x[i], y[i]));
        }
        return places;
    }

    /// How long [#springs] takes at most on a core of its own; a computer that is busy otherwise takes longer.
    ///
    /// Fitted to seconds of processor time of random graphs, by nodes and links: 1,000 and 4,000 1.2 (not
    /// compiled yet); 2,000 and 10,000 0.7; 3,000 and 30,000 1.1; 5,000 and 5,000 3.1; 5,000 and 20,000 1.2;
    /// 5,000 and 60,000 1.3. Where there are many parts, or nodes crowd, it takes two to three times as long as
    /// where they fill the squares evenly; the estimate is for the former.
    public static double seconds(int nodes, int links) {
        return BEGIN_SECONDS + steps(nodes) * (Springs.pushes(nodes) * PUSH_SECONDS + links * PULL_SECONDS);
    }

    private static int steps(int nodes) {
        return (int) Math.clamp(NODE_STEPS / Math.max(1, nodes), LEAST_STEPS, MOST_STEPS);
    }

    private static void run(Springs springs, int nodes, Listener listener) {
        int steps = steps(nodes);
        double most = Math.sqrt(nodes) / 4 + 0.3;
        for (int step = 0; step < steps && listener.goOn((double) step / steps); step++) {
            double left = 1 - (double) step / steps;
            springs.step(most * left * left + 0.01);
        }
    }

    private static Place of(String node, Map<String, Place> places) {
        return places.getOrDefault(node, new Place(0, 0));
    }

    /// Circles round the node with most links: its neighbours on the first, theirs on the second, each near
    /// the node that it is reached from. Parts that hang together with nothing else come on circles further
    /// out.
    public static Map<String, Place> concentric(Question question) {
        Map<String, List<String>> neighbours = neighbours(question);
        List<String> byDegree = new ArrayList<>(question.nodes());
        byDegree.sort(Comparator.comparingInt((String node) ->
                        neighbours.getOrDefault(node, List.of()).size())
                .reversed());
        Map<String, Integer> ring = new LinkedHashMap<>();
        int outermost = -1;
        for (String centre : byDegree) {
            if (!ring.containsKey(centre)) {
                outermost = visit(centre, outermost + 1, neighbours, ring);
            }
        }
        return placed(question, ring);
    }

    private static Map<String, List<String>> neighbours(Question question) {
        Map<String, List<String>> neighbours = new HashMap<>();
        question.nodes().forEach(node -> neighbours.put(node, new ArrayList<>()));
        for (Link link : question.links()) {
            List<String> from = neighbours.get(link.from());
            List<String> to = neighbours.get(link.to());
            if (from == null || to == null) {
                throw new IllegalArgumentException(
                        "The link from %s to %s has an end that is no node.".formatted(link.from(), link.to()));
            }
            from.add(link.to());
            to.add(link.from());
        }
        return neighbours;
    }

    /// Breadth first; returns the outermost ring that was needed.
    private static int visit(
            String centre, int firstRing, Map<String, List<String>> neighbours, Map<String, Integer> ring) {
        var queue = new ArrayDeque<String>();
        queue.add(centre);
        ring.put(centre, firstRing);
        int outermost = firstRing;
        while (!queue.isEmpty()) {
            String node = queue.remove();
            int next = ring.getOrDefault(node, firstRing) + 1;
            for (String neighbour : neighbours.getOrDefault(node, List.of())) {
                if (ring.putIfAbsent(neighbour, next) == null) {
                    queue.add(neighbour);
                    outermost = next;
                }
            }
        }
        return outermost;
    }

    /// The order of the visit keeps neighbours together on their ring.
    private static Map<String, Place> placed(Question question, Map<String, Integer> ring) {
        Map<Integer, List<String>> rings = new LinkedHashMap<>();
        ring.forEach((node, number) ->
                rings.computeIfAbsent(number, _ -> new ArrayList<>()).add(node));
        Map<String, Place> places = new LinkedHashMap<>();
        double radius = 0;
        for (List<String> nodes : rings.values()) {
            radius = Math.max(radius + (places.isEmpty() ? 0 : RING), nodes.size() * RING / 3 / (2 * Math.PI));
            for (int i = 0; i < nodes.size(); i++) {
                double turn = 2 * Math.PI * i / nodes.size() + 0.3;
                double reach = nodes.size() == 1 && places.isEmpty() ? 0 : radius;
                places.put(nodes.get(i), new Place(reach * Math.cos(turn), reach * Math.sin(turn)));
            }
        }
        question.nodes().forEach(node -> {
            Place known = question.known().get(node);
            if (known != null) {
                places.put(node, known);
            }
        });
        return places;
    }
}
