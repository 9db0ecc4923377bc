package org.molweave.plugins.planted;

import ai.djl.ndarray.NDManager;
import org.molweave.engine.method.Method;
import org.molweave.engine.method.RunContext;
import org.molweave.plugins.other.Neighbour;

/// Planted: a method that mentions tensors itself, and another plugin.
public final class HeavyMethod implements Method<Neighbour> {

    @Override
    public String id() {
        return "planted";
    }

    @Override
    public String title() {
        return "Planted";
    }

    @Override
    public String citation() {
        return "";
    }

    @Override
    public Input input() {
        return Input.MOLECULES;
    }

    @Override
    public Neighbour defaults() {
        return new Neighbour(1);
    }

    @Override
    public void run(Neighbour settings, RunContext run) {
        NDManager.newBaseManager().close();
    }
}
