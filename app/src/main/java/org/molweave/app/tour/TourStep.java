package org.molweave.app.tour;

/// One callout. `target` is the id of the node that it points at; `prepare` brings it into view before.
public record TourStep(String title, String text, String target, Runnable prepare) {}
