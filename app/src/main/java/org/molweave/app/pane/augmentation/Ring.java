package org.molweave.app.pane.augmentation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.molweave.viz.graph.Place;

/// Places attributes around a structure: on both sides, one below the other so that their labels find room,
/// those of one relation together, and each as near as may be to the atoms that have it. The same graph has
/// the same ring.
final class Ring {

    private static final double SIDE_ROOM = 1.1;
    private static final double UPRIGHT_ROOM = 1.4;
    private static final double BULGE = 0.45;

    /// An attribute with its relation and the middle of the atoms that have it, from the middle of the
    /// structure.
    record Item(String attribute, String relation, Place atoms) {}

    private Ring() {}

    /// `halfWidth` and `halfHeight` are of the structure, whose middle is at (0, 0). The ring is `tall`
    /// times as high as wide, or higher.
    static Map<String, Place> around(List<Item> items, double halfWidth, double halfHeight, double tall) {
        List<Item> order = inOrder(items);
        List<Place> slots = slots(order.size(), halfWidth, halfHeight, tall);
        int turn = bestTurn(order, slots);
        Map<String, Place> places = new LinkedHashMap<>();
        for (int i = 0; i < order.size(); i++) {
            places.put(order.get(i).attribute(), slots.get((i + turn) % slots.size()));
        }
        return places;
    }

    /// Relations by direction, clockwise from the top; within one by direction too, then by name.
    private static List<Item> inOrder(List<Item> items) {
        Map<String, Place> sums = new HashMap<>();
        for (Item item : items) {
            sums.merge(item.relation(), item.atoms(), (a, b) -> new Place(a.x() + b.x(), a.y() + b.y()));
        }
        List<Item> order = new ArrayList<>(items);
        order.sort(
                Comparator.comparingDouble((Item item) -> clockwise(sums.getOrDefault(item.relation(), item.atoms())))
                        .thenComparing(Item::relation)
                        .thenComparingDouble(item -> clockwise(item.atoms()))
                        .thenComparing(Item::attribute));
        return order;
    }

    /// From 0 at the top to 2 pi.
    private static double clockwise(Place place) {
        double angle = Math.PI / 2 - Math.atan2(place.y(), place.x());
        double whole = 2 * Math.PI;
        return ((angle % whole) + whole) % whole;
    }

    /// Clockwise from the top: down the right side, up the left.
    private static List<Place> slots(int count, double halfWidth, double halfHeight, double tall) {
        double reachX = halfWidth * 1.12 + SIDE_ROOM;
        double reachY = Math.max(halfHeight + UPRIGHT_ROOM, reachX * tall);
        int right = (count + 1) / 2;
        List<Place> slots = new ArrayList<>();
        for (int i = 0; i < right; i++) {
            slots.add(slot(1, -1, i, right, reachX, reachY));
        }
        for (int i = 0; i < count - right; i++) {
            slots.add(slot(-1, 1, i, count - right, reachX, reachY));
        }
        return slots;
    }

    private static Place slot(int side, int way, int i, int count, double reachX, double reachY) {
        double share = count == 1 ? 0 : way * (2.0 * i / (count - 1) - 1);
        double x = reachX * (1 - BULGE * (1 - Math.sqrt(1 - share * share * 0.96)));
        return new Place(side * x, share * reachY);
    }

    private static int bestTurn(List<Item> order, List<Place> slots) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int turn = 0; turn < slots.size(); turn++) {
            double fit = 0;
            for (int i = 0; i < order.size(); i++) {
                Place slot = slots.get((i + turn) % slots.size());
                Place atoms = order.get(i).atoms();
                fit += (slot.x() * atoms.x() + slot.y() * atoms.y()) / Math.hypot(slot.x(), slot.y());
            }
            if (fit > most + 1e-9) {
                most = fit;
                best = turn;
            }
        }
        return best;
    }
}
