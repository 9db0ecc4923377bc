package org.molweave.app.device;

import java.io.IOException;
import java.nio.file.Path;
import org.molweave.engine.device.CardState;
import org.molweave.engine.device.DeviceSurvey;
import org.molweave.engine.device.GpuLibrary;
import org.molweave.engine.device.LibraryCheck;
import org.molweave.engine.device.install.Account;
import org.molweave.engine.device.install.Installation;
import org.molweave.engine.device.install.Offers;
import org.molweave.engine.device.install.Progress;

/// The graphics cards, disk and network of this computer. The network is asked by [#account] and [#install] alone.
public final class ThisComputer implements Graphics {

    private final DeviceSurvey survey;

    public ThisComputer(DeviceSurvey survey) {
        this.survey = survey;
    }

    private Installation installation() {
        return Installation.in(survey.folders().data(), Offers.ofThisComputer());
    }

    @Override
    public LibraryCheck check(Path folder) throws IOException {
        return LibraryCheck.of(folder);
    }

    @Override
    public CardState use(GpuLibrary library) throws IOException {
        return survey.use(library);
    }

    @Override
    public Account account(GpuLibrary.Source source) throws IOException {
        return Offers.ofThisComputer().account(source);
    }

    @Override
    public GpuLibrary install(Account account, Progress progress) throws IOException {
        return installation().install(account, progress);
    }

    @Override
    public long bytes() throws IOException {
        return installation().bytes();
    }

    @Override
    public void remove() throws IOException {
        survey.forget();
        installation().removeAll();
    }
}
