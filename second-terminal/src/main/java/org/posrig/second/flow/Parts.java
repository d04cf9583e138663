package org.posrig.second.flow;

import org.posrig.second.defect.Flaws;
import org.posrig.second.host.Acquirer;
import org.posrig.second.host.HostClock;
import org.posrig.second.key.Dukpt;
import org.posrig.second.key.PadKey;
import org.posrig.second.panel.Panel;
import org.posrig.second.paper.Printing;
import org.posrig.second.paper.Slips;
import org.posrig.second.setting.Settings;
import org.posrig.second.store.State;
import org.posrig.second.store.Store;
import org.posrig.terminal.TerminalSetup;

/// What the transactions are made with.
record Parts(
    Settings settings,
    Flaws flaws,
    Store store,
    Panel panel,
    HostClock time,
    Acquirer acquirer,
    Printing printing,
    CardTaking cards,
    PinTaking pins) {

  static Parts of(TerminalSetup setup) {
    Settings settings = Settings.of(setup.parameters());
    Flaws flaws = new Flaws(setup.defect());
    var clock = setup.clock();
    var input = settings.times().input();
    var secrets = settings.keys();
    var keys = new Dukpt(secrets.initial(), secrets.serial());
    var fresh = State.fresh(settings.habits().firstStan());
    var store = new Store(setup.memory(), secrets.initial(), fresh);
    var panel = new Panel(setup.panel(), clock, input);
    var time = new HostClock(clock, store);
    var slips = new Slips(settings.identity(), flaws);
    return new Parts(
        settings,
        flaws,
        store,
        panel,
        time,
        new Acquirer(setup, settings, store, panel, time, keys, flaws),
        new Printing(setup.printer(), clock, panel, store, slips, settings.habits().copies()),
        new CardTaking(setup.reader(), clock, panel, settings),
        new PinTaking(setup.pinPad(), clock, panel, new PadKey(secrets.pad()), keys, input));
  }

  /// The next invoice number, stored before it is used: one that comes to nothing is not
  /// given again.
  String takeInvoice() {
    store.change(state -> state.with(state.counters().nextInvoice()));
    return now().counters().invoiceDigits();
  }

  State now() {
    return store.now();
  }
}
