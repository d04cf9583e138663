package org.posrig.hosts.unionpay;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.posrig.fault.HostFault;
import org.posrig.fault.Injection;
import org.posrig.fault.Moment;
import org.posrig.history.Event;
import org.posrig.hosts.KeptRecorder;
import org.posrig.hosts.TestDrawer;
import org.posrig.hosts.acquirer.Calendar;
import org.posrig.hosts.acquirer.HostService;
import org.posrig.hosts.acquirer.Issuer;
import org.posrig.hosts.crypto.KeyMaker;
import org.posrig.hosts.dialect.Dialect;
import org.posrig.hosts.dialect.Message;
import org.posrig.hosts.dialect.MessageFrame;
import org.posrig.hosts.transport.HostReply;
import org.posrig.meaning.TransactionKind;
import org.posrig.net.Direction;
import org.posrig.time.RigClock;
import org.posrig.time.Signal;
import org.posrig.time.Task;

/// The host without a front, and a terminal that speaks to it frame by frame.
final class HostBench {
  final KeptRecorder recorder = new KeptRecorder();
  final StillClock clock = new StillClock();
  final KeyRing keys = new KeyRing();
  final Dialect dialect = UnionPayTable.dialect();
  final ScriptedTerminal terminal = new ScriptedTerminal();
  final HostService host;

  HostBench() {
    this(Map.of());
  }

  HostBench(Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(TestDrawer.settings());
    all.putAll(more);
    HostSettings settings = HostSettings.of(all);
    KeyMaker keyMaker = new KeyMaker(new SplittableRandom(7), settings.macKeyBytes());
    Issuer issuer = new Issuer(TestDrawer.cards());
    UnionPayState state = new UnionPayState(settings, new Calendar(clock), issuer, keyMaker, keys);
    host = new HostService(state, new UnionPayDesk(state), recorder);
  }

  static HostBench signedIn() {
    return signedIn("004");
  }

  static HostBench signedIn(String networkCode) {
    HostBench bench = new HostBench();
    bench.signIn(networkCode);
    return bench;
  }

  Message signIn(String networkCode) {
    Message answer = ask(terminal.signIn(networkCode));
    terminal.takeKeys(answer);
    return answer;
  }

  Message ask(Message request) {
    return terminal.read(askBytes(terminal.frame(request)));
  }

  byte[] askBytes(byte[] frame) {
    return switch (host.take(1, frame)) {
      case HostReply.Answer(MessageFrame answer, Duration _) -> answer.bytes();
      case HostReply.Silence _ -> throw new AssertionError("the host is silent");
      case HostReply.ResetAll _ -> throw new AssertionError("the host restarted");
    };
  }

  String code(Message request) {
    return ask(request).field(39);
  }

  void arm(HostFault fault, TransactionKind kind, int occurrence) {
    Moment moment =
        new Moment.OnMessage(Direction.TO_HOST, kind, occurrence, new Moment.Place.Before());
    host.arm(new Injection<>("f1", fault, moment));
  }

  void arm(HostFault fault, TransactionKind kind) {
    arm(fault, kind, 1);
  }

  Optional<Event.FaultFired> fired() {
    return recorder.history().last(Event.FaultFired.class);
  }

  String lastWhy() {
    return recorder.history().last(Event.HostDecided.class).orElseThrow().why();
  }

  /// Time that a test sets by hand.
  static final class StillClock implements RigClock {
    private Instant now = Instant.parse("2026-11-22T02:15:30Z");

    void set(String instant) {
      now = Instant.parse(instant);
    }

    @Override
    public Instant now() {
      return now;
    }

    @Override
    public Signal signal() {
      throw new AssertionError("the host's logic never waits");
    }

    @Override
    public Task start(String name, Runnable body) {
      throw new AssertionError("the host's logic starts nothing");
    }
  }
}
