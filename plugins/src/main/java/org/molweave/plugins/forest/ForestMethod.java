package org.molweave.plugins.forest;

import java.io.IOException;
import org.molweave.engine.method.Method;
import org.molweave.engine.method.RunContext;

/// Morgan fingerprints and one random forest per property.
public final class ForestMethod implements Method<ForestSettings> {

    @Override
    public String id() {
        return "fingerprint-forest";
    }

    @Override
    public String title() {
        return "Fingerprint and random forest";
    }

    @Override
    public String citation() {
        return "Rogers, Hahn: Extended-connectivity fingerprints. J. Chem. Inf. Model. 2010, 50, 742. "
                + "Breiman: Random forests. Machine Learning 2001, 45, 5.";
    }

    @Override
    public Input input() {
        return Input.LABELLED_MOLECULES;
    }

    @Override
    public ForestSettings defaults() {
        return ForestSettings.DEFAULTS;
    }

    @Override
    public void run(ForestSettings settings, RunContext run) throws IOException {
        new ForestRun(settings, run).run();
    }
}
