package org.posrig.second.host;

import java.util.Set;
import org.posrig.net.NotConnected;
import org.posrig.second.defect.Flaw;
import org.posrig.second.defect.Flaws;
import org.posrig.second.iso.Frame;
import org.posrig.second.iso.Message;
import org.posrig.second.iso.Packer;
import org.posrig.second.key.Dukpt;
import org.posrig.second.panel.GiveUp;
import org.posrig.second.panel.Panel;
import org.posrig.second.panel.Words;
import org.posrig.second.setting.Settings;
import org.posrig.second.store.Counters;
import org.posrig.second.store.Logon;
import org.posrig.second.store.Pending;
import org.posrig.second.store.Store;
import org.posrig.terminal.TerminalSetup;
import org.posrig.wire.Connection;

/// The host as the terminal deals with it: logon, the reversal that waits, then the request.
public final class Acquirer {
  /// Answers to a reversal by which it is done: the host knows nothing of the original, too.
  private static final Set<String> UNDONE = Set.of("00", "12", "25");

  private final Settings settings;
  private final Store store;
  private final Panel panel;
  private final Flaws flaws;
  private final HostClock time;
  private final Line line;
  private final Signer signer;
  private final Reversals reversals;
  private boolean cameToNothing;

  public Acquirer(
      TerminalSetup setup,
      Settings settings,
      Store store,
      Panel panel,
      HostClock time,
      Dukpt keys,
      Flaws flaws) {
    this.settings = settings;
    this.store = store;
    this.panel = panel;
    this.flaws = flaws;
    this.time = time;
    this.line = new Line(setup.network(), setup.hostAddress(), setup.clock(), settings.times());
    this.signer = new Signer(keys);
    this.reversals = new Reversals(store, flaws);
  }

  /// A message with who sends it, and no number yet.
  public Message blank(String type) {
    return Message.of(type)
        .with(24, settings.identity().nii())
        .with(41, settings.identity().terminal())
        .with(42, settings.identity().merchant());
  }

  /// Tells the host that the terminal is there and sets its clock, once a day. Nobody presses a key
  /// for it.
  ///
  /// @throws GiveUp when the host cannot be reached, does not answer or refuses
  public void logOn() {
    if (store.now().logon().day().equals(time.today())) return;
    panel.show(Words.CALLING);
    Reply reply = decided(send(blank("0800").with(3, "920000"), Service.LOGON), Service.LOGON);
    if (!reply.approves()) throw new GiveUp(Words.NOT_ACCEPTED, "CODE " + reply.code().number());
    long offset = time.offset(reply.answer());
    String day = time.of(reply.answer()).substring(0, 8);
    store.change(state -> state.with(new Logon(day, offset)));
  }

  /// Takes the next key and stores that it is taken.
  ///
  /// @return its counter, to be handed to [#ask]
  public int takeKey() {
    int counter = Dukpt.next(store.now().counters().key());
    store.change(state -> state.with(state.counters().withKey(counter)));
    return counter;
  }

  /// The host is told what it must have before anything else; what it declines of it is in no
  /// total.
  ///
  /// @throws GiveUp when the host has not confirmed it
  public void catchUp() {
    logOn();
    finishPending();
  }

  /// A request whose key is of no further use to the caller.
  public Reply ask(Message draft, Service service) {
    return ask(draft, service, service.isAuthenticated() ? takeKey() : 0);
  }

  /// Sends a request and gives the host's decision. The reversal of an approved payment stays due
  /// until the caller has stored the approval.
  ///
  /// @param key counter of the key that authenticates it
  /// @throws GiveUp when there is no answer that can be believed
  public Reply ask(Message draft, Service service, int key) {
    catchUp();
    panel.show(service == Service.UPLOAD ? Words.SENDING_BATCH : Words.CALLING);
    Message request = service.isAuthenticated() ? draft.with(57, signer.serial(key)) : draft;
    return decided(send(request, service), service);
  }

  /// An advice with its trace number and its key. It waits from the store on that keeps what it is
  /// about, and goes before the next request.
  public Message numbered(Message draft) {
    String serial = signer.serial(takeKey());
    return draft.with(11, nextTrace(Service.CLOSING).traceDigits()).with(57, serial);
  }

  private Came send(Message draft, Service service) {
    Connection connection;
    try {
      connection = line.connect();
    } catch (NotConnected _) {
      return new Came.NoLine();
    }
    try (connection) {
      Message request = draft.with(11, nextTrace(service).traceDigits());
      if (service.isReversible()) reversals.keepFor(request);
      return exchange(connection, request, service.isAuthenticated());
    }
  }

  private Counters nextTrace(Service service) {
    boolean again = cameToNothing && flaws.has(Flaw.NUMBER_USED_AGAIN) && service.isReversible();
    cameToNothing = false;
    if (!again) store.change(state -> state.with(state.counters().nextTrace()));
    return store.now().counters();
  }

  private Came exchange(Connection connection, Message request, boolean authenticated) {
    String tpdu = settings.identity().tpdu();
    if (!authenticated)
      return line.exchange(
          connection,
          Frame.of(tpdu, Packer.pack(request)),
          new AnswerJudge(request, new byte[0], flaws));
    int key = Signer.counter(request.get(57));
    return line.exchange(
        connection,
        Frame.of(tpdu, signer.sign(request, key)),
        new AnswerJudge(request, signer.keyOfAnswer(key), flaws));
  }

  private Reply decided(Came came, Service service) {
    cameToNothing = !(came instanceof Came.Answer);
    return switch (came) {
      case Came.Answer(Message answer) -> {
        Reply reply = Reply.of(answer);
        if (!reply.approves() && service.isReversible()) reversals.drop();
        yield reply;
      }
      case Came.NoLine _ -> {
        if (service.isReversible()) reversals.drop();
        throw new GiveUp(Words.NOT_REACHED);
      }
      case Came.Silence _ -> throw new GiveUp(Words.TIMED_OUT);
      case Came.Nonsense _ -> throw new GiveUp(Words.UNREADABLE_ANSWER);
      case Came.Forged _ -> throw new GiveUp(Words.NOT_AUTHENTIC);
      case Came.Other(String field) -> throw new GiveUp(Words.WRONG_ANSWER, field);
    };
  }

  /// Nothing goes out before what waits: the reversal, then what the host was not told of yet.
  ///
  /// @throws GiveUp when the host has not confirmed it
  private void finishPending() {
    for (int tries = 0; !store.now().pending().isNone(); tries++) {
      Pending pending = store.now().pending();
      boolean reverses = !pending.reversals().isEmpty();
      Words failed = reverses ? Words.NOT_REVERSED : Words.NOT_TOLD;
      if (tries == settings.habits().reversalTries()) throw new GiveUp(failed);
      Came came =
          reverses ? reverse(pending.reversals().getFirst()) : tell(pending.advices().getFirst());
      if (came instanceof Came.NoLine) throw new GiveUp(failed, Words.NOT_REACHED.text());
    }
  }

  private Came reverse(Message reversal) {
    panel.show(Words.REVERSING);
    Came came = again(reversal.has(57) ? reversal : withKey(reversal));
    boolean done = came instanceof Came.Answer(Message answer) && UNDONE.contains(answer.get(39));
    if (done || flaws.has(Flaw.REVERSAL_SENT_ONCE)) reversals.drop();
    return came;
  }

  /// Any answer ends it. What the host refuses is charged no more.
  private Came tell(Message advice) {
    panel.show(Words.CALLING);
    Came came = again(advice);
    if (came instanceof Came.Answer(Message answer))
      store.change(
          state ->
              Reply.of(answer).approves()
                  ? state.with(state.pending().withoutAdvice(advice))
                  : state.declined(advice));
    return came;
  }

  /// Each sending is the same, byte by byte.
  private Came again(Message message) {
    try (Connection connection = line.connect()) {
      return exchange(connection, message, true);
    } catch (NotConnected _) {
      return new Came.NoLine();
    }
  }

  /// The key of a reversal is taken once and stored with it.
  private Message withKey(Message reversal) {
    Message whole = reversal.with(57, signer.serial(takeKey()));
    reversals.keep(whole);
    return whole;
  }
}
