package org.molweave.engine.chem;

import org.openscience.cdk.tools.ILoggingTool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends what the toolkit says about odd files to our log at debug level, where it would print to the console.
public final class ToolkitLog implements ILoggingTool {

    private final Logger log;

    private ToolkitLog(Class<?> speaker) {
        log = LoggerFactory.getLogger(speaker);
    }

    /// The toolkit looks for a method of this name.
    public static ILoggingTool create(Class<?> speaker) {
        return new ToolkitLog(speaker);
    }

    @Override
    public void debug(Object object) {
        log.debug("{}", object);
    }

    @Override
    public void debug(Object object, Object... objects) {
        log.debug("{}", object);
    }

    @Override
    public void info(Object object) {
        log.debug("{}", object);
    }

    @Override
    public void info(Object object, Object... objects) {
        log.debug("{}", object);
    }

    @Override
    public void warn(Object object) {
        log.debug("{}", object);
    }

    @Override
    public void warn(Object object, Object... objects) {
        log.debug("{}", object);
    }

    @Override
    public void error(Object object) {
        log.debug("{}", object);
    }

    @Override
    public void error(Object object, Object... objects) {
        log.debug("{}", object);
    }

    @Override
    public void fatal(Object object) {
        log.debug("{}", object);
    }

    @Override
    public boolean isDebugEnabled() {
        return log.isDebugEnabled();
    }

    @Override
    public int getLevel() {
        return isDebugEnabled() ? DEBUG : OFF;
    }

    /// The level belongs to our own log.
    @Override
    public void setLevel(int level) {}

    @Override
    public void dumpSystemProperties() {}

    @Override
    public void dumpClasspath() {}

    @Override
    public void setStackLength(int length) {}
}
