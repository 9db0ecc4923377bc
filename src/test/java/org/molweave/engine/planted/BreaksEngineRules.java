package org.molweave.engine.planted;

import ai.djl.ndarray.NDArray;
import java.awt.Color;
import java.net.http.HttpClient;
import java.sql.Connection;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;
import org.openscience.cdk.interfaces.IAtomContainer;

/// Planted: a screen, a toolkit, a tensor, a database, a page of Markdown, the network, a global variable, a singleton
/// and a print, where none may be.
public final class BreaksEngineRules {

    @SuppressWarnings("NonFinalStaticField")
    static int changes;

    @Nullable
    Color colour;

    @Nullable
    IAtomContainer container;

    @Nullable
    NDArray array;

    @Nullable
    Connection connection;

    @Nullable
    Node page;

    @Nullable
    HttpClient client;

    public static BreaksEngineRules getInstance() {
        System.out.println("planted " + ++changes);
        return new BreaksEngineRules();
    }
}
