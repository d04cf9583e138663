package org.posrig.reference.flow;

import org.posrig.reference.defect.ActiveDefects;
import org.posrig.reference.memory.Image;
import org.posrig.reference.memory.Memory;
import org.posrig.reference.online.HostTime;
import org.posrig.reference.online.Online;
import org.posrig.reference.paper.Printing;
import org.posrig.reference.paper.Slips;
import org.posrig.reference.screen.OperatorDialogue;
import org.posrig.reference.setting.Parameters;
import org.posrig.terminal.TerminalSetup;
import org.posrig.time.RigClock;

/// What the transactions are made with.
record TerminalContext(
    RigClock clock,
    Parameters parameters,
    ActiveDefects flaws,
    Memory memory,
    OperatorDialogue dialogue,
    HostTime time,
    Online online,
    Printing printing,
    CardEntry cards,
    PinAsking pins) {

  static TerminalContext of(TerminalSetup setup) {
    Parameters parameters = Parameters.of(setup.parameters());
    var flaws = ActiveDefects.of(setup.defect());
    var clock = setup.clock();
    var waits = parameters.waits();
    var policy = parameters.policy();
    var masterKey = parameters.identity().masterKey();
    var dialogue = new OperatorDialogue(setup.panel(), clock, policy.language(), waits.input());
    var memory = new Memory(setup.memory(), masterKey, Image.fresh(policy.firstStan()));
    var time = new HostTime(clock, memory);
    var slips = new Slips(parameters.identity(), policy.language(), flaws);
    return new TerminalContext(
        clock,
        parameters,
        flaws,
        memory,
        dialogue,
        time,
        new Online(
            setup.network(), setup.hostAddress(), clock, parameters, memory, dialogue, time, flaws),
        new Printing(setup.printer(), clock, dialogue, memory, slips, policy.copies(), flaws),
        new CardEntry(setup.reader(), clock, dialogue, waits.input(), policy.fallback()),
        new PinAsking(setup.pinPad(), clock, dialogue, masterKey, waits.input(), flaws));
  }
}
