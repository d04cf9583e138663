package org.posrig.people;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.posrig.card.CardName;
import org.posrig.device.Key;
import org.posrig.history.Event.ScreenShowed;
import org.posrig.meaning.ScreenMeaning;
import org.posrig.session.MissingCapability;
import org.posrig.session.Rig;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

/// Who stands at the terminal: keys and display, nothing else. The keys of a menu entry come from
/// the terminal's model.
public final class Cashier {
  private final Rig rig;
  private final ScreenObserver observer;
  private final Hands hands;
  private final Shopper shopper;

  public Cashier(Rig rig, ScreenObserver observer, Shopper shopper) {
    this.rig = rig;
    this.observer = observer;
    this.hands = new Hands(observer);
    this.shopper = shopper;
  }

  /// As himself, with the right password.
  public DialogueEnd signsIn() {
    return signsIn(rig.staff().operator(), rig.staff().password());
  }

  public DialogueEnd signsIn(String operator, String password) {
    return choose(
        "sign-in",
        dialogue()
            .once(ScreenMeaning.OPERATOR, hands.enters(operator))
            .once(ScreenMeaning.PASSWORD, hands.enters(password)));
  }

  /// Opens the shop: signs in where the terminal has a key for it. One that has none is open as
  /// soon as it takes keys.
  public DialogueEnd opens() {
    return rig.model().keys().containsKey("sign-in") ? signsIn() : isReady();
  }

  /// What stands on the display may be of before: it takes keys, and that is all.
  private DialogueEnd isReady() {
    observer.screen(ScreenShowed::ready, Sentence.of("people.takes-no-key"), longest());
    return new DialogueEnd.Ready(ScreenMeaning.IDLE);
  }

  /// Types a wrong password each time it is asked for, so many times in all or until the terminal
  /// locks.
  public DialogueEnd failsToSignIn(String wrongPassword, int times) {
    DialogueEnd ending = signsIn(rig.staff().operator(), wrongPassword);
    for (int tried = 1; tried < times && !isLocked(ending); tried++)
      ending = failsAgain(ending, wrongPassword);
    return ending;
  }

  private DialogueEnd failsAgain(DialogueEnd before, String wrongPassword) {
    return switch (before) {
      case DialogueEnd.Ready _ -> signsIn(rig.staff().operator(), wrongPassword);
      case DialogueEnd.Waiting _, DialogueEnd.PoweredOff _ ->
          play(Sentence.of("people.after-wrong-password"), dialogue(), hands.enters(wrongPassword));
    };
  }

  static boolean isLocked(DialogueEnd ending) {
    return ending instanceof DialogueEnd.Waiting(ScreenMeaning prompt)
        && prompt == ScreenMeaning.LOCKED;
  }

  public DialogueEnd signsOff() {
    return choose("sign-off", dialogue());
  }

  /// A whole sale: the terminal asks, cashier and shopper answer.
  public DialogueEnd sells(long cents, PaymentMethod payer) {
    return choose("sale", sale(cents, payer));
  }

  /// Presses the keys of a sale whatever the display says, and goes on as far as he is let.
  public DialogueEnd triesToSell(long cents, PaymentMethod payer) {
    List<Key> keys = keysOf("sale");
    return play(
        Sentence.of("people.after-keys", Hands.menu("sale"), Hands.keys(keys)),
        sale(cents, payer),
        () -> keys.forEach(hands::press));
  }

  private Dialogue sale(long cents, PaymentMethod payer) {
    return withShopper(
        dialogue().on(ScreenMeaning.AMOUNT, hands.enters(Long.toString(cents))), payer);
  }

  public DialogueEnd asksBalance(PaymentMethod payer) {
    return choose("balance", withShopper(dialogue(), payer));
  }

  public DialogueEnd voids(String voucher, String password) {
    return choose("void", voiding(voucher, password));
  }

  private Dialogue voiding(String voucher, String password) {
    return dialogue()
        .once(ScreenMeaning.SUPERVISOR, hands.enters(password))
        .once(ScreenMeaning.VOUCHER, hands.enters(voucher))
        .once(ScreenMeaning.CONFIRM_VOID, hands.presses(Key.ENTER));
  }

  /// Cancels a completion of the same batch, by its voucher.
  public DialogueEnd voidsCompletion(String voucher, String password) {
    return choose("completion-void", voiding(voucher, password));
  }

  /// Reserves an amount.
  public DialogueEnd authorises(long cents, PaymentMethod payer) {
    return choose("authorisation", sale(cents, payer));
  }

  /// What is about an earlier transaction: a refund, the void of a pre-authorisation, a completion.
  /// Which of its numbers he types is the terminal's question.
  ///
  /// @param entry of the menu
  public DialogueEnd follows(
      String entry, Original original, long cents, PaymentMethod payer, String password) {
    Dialogue about =
        dialogue()
            .once(ScreenMeaning.SUPERVISOR, hands.enters(password))
            .once(ScreenMeaning.VOUCHER, hands.enters(original.voucher()))
            .once(ScreenMeaning.REFERENCE, hands.enters(original.reference()))
            .once(ScreenMeaning.AUTHORISATION_CODE, hands.enters(original.authorisation()))
            .once(ScreenMeaning.ORIGINAL_DATE, hands.enters(original.date()))
            .on(ScreenMeaning.AMOUNT, hands.enters(Long.toString(cents)));
    return choose(entry, withShopper(about, payer));
  }

  public DialogueEnd settles() {
    return choose("settle", dialogue());
  }

  public DialogueEnd reprints() {
    return choose("reprint", dialogue());
  }

  public DialogueEnd locks() {
    return choose("lock", dialogue());
  }

  /// Any key brings the question for the password.
  public DialogueEnd unlocks(String password) {
    return play(
        Sentence.of("people.after-unlocking"),
        dialogue().once(ScreenMeaning.PASSWORD, hands.enters(password)),
        hands.presses(Key.ENTER));
  }

  /// Chooses a menu entry and answers nothing: ends at its first question.
  public DialogueEnd begins(String entry) {
    return choose(entry, dialogue());
  }

  /// Presses the keys of a menu entry whatever the display says, and answers nothing.
  public DialogueEnd triesTo(String entry) {
    List<Key> keys = keysOf(entry);
    return play(
        Sentence.of("people.after-keys", Hands.menu(entry), Hands.keys(keys)),
        dialogue(),
        () -> keys.forEach(hands::press));
  }

  /// Types digits and ENTER and waits for what comes of it.
  public DialogueEnd types(String digits) {
    return play(
        Sentence.of("people.after-digits", Value.text(digits.length())),
        dialogue(),
        hands.enters(digits));
  }

  /// Types a digit too many, takes it back with CLEAR, whether that takes one or all, and types the
  /// right ones.
  ///
  /// @param wrong one digit
  public DialogueEnd corrects(String wrong, String right) {
    Runnable all = Hands.inTurn(hands.digits(wrong), hands.presses(Key.CLEAR), hands.enters(right));
    return play(Sentence.of("people.after-correction"), dialogue(), all);
  }

  /// Types digits and presses ENTER twice, as an impatient hand does.
  public DialogueEnd typesAndEntersTwice(String digits) {
    Runnable twice = Hands.inTurn(hands.enters(digits), hands.presses(Key.ENTER));
    return play(Sentence.of("people.after-digits", Value.text(digits.length())), dialogue(), twice);
  }

  /// Types digits, presses ENTER and thinks better of it at once: ends ready, whatever ENTER did.
  public DialogueEnd typesAndCancels(String digits) {
    Runnable both = Hands.inTurn(hands.enters(digits), hands.presses(Key.CANCEL));
    return play(
        Sentence.of("people.after-digits-cancel", Value.text(digits.length())), dialogue(), both);
  }

  /// Leaves what was begun; the terminal must let go at once, not at some time-out.
  public ScreenShowed cancels() {
    observer.act(hands.presses(Key.CANCEL));
    return observer.screen(Cashier::letsGo, Sentence.of("people.after-cancel"), rig.patience());
  }

  private static boolean letsGo(ScreenShowed screen) {
    return screen.ready() || screen.meaning() == ScreenMeaning.LOCKED;
  }

  /// Presses one key and waits for what comes of it.
  public DialogueEnd pressesAndWaits(Key key) {
    return play(Sentence.of("people.after-key", Value.word(key)), dialogue(), hands.presses(key));
  }

  /// Goes on with what has begun: the shopper does what the terminal asks for.
  public DialogueEnd letsPay(PaymentMethod payer) {
    shopper.isAskedForCard();
    return play(
        Sentence.of("people.after-card", CardName.of(payer.card().name())),
        withShopper(dialogue(), payer),
        () -> shopper.handsOver(payer));
  }

  /// The same as far as the PIN: the shopper stands at the PIN pad and thinks. What the terminal
  /// asks the cashier meanwhile is answered.
  public DialogueEnd letsPresent(PaymentMethod payer) {
    shopper.isAskedForCard();
    return play(
        Sentence.of("people.after-card", CardName.of(payer.card().name())),
        dialogue(),
        () -> shopper.handsOver(payer));
  }

  /// What comes of the last act.
  public DialogueEnd watches() {
    return dialogue().follow(Sentence.of("people.left-alone"), longest());
  }

  /// Leaves what was begun to itself, until the terminal has given it up.
  public ScreenShowed goesAway() {
    return observer.screen(
        ScreenShowed::ready,
        Sentence.of("people.never-idle"),
        rig.inputTimeout().plus(rig.patience()));
  }

  private DialogueEnd choose(String entry, Dialogue dialogue) {
    List<Key> keys = keysOf(entry);
    needsReady(entry);
    return play(
        Sentence.of("people.after-entry", Hands.menu(entry), Hands.keys(keys)),
        dialogue,
        () -> keys.forEach(hands::press));
  }

  private DialogueEnd play(Sentence asked, Dialogue dialogue, Runnable opening) {
    return dialogue.play(asked, opening, longest());
  }

  private void needsReady(String entry) {
    if (observer.screen().filter(ScreenShowed::ready).isPresent()) return;
    observer.screen(
        ScreenShowed::ready, Sentence.of("people.took-no-key", Hands.menu(entry)), longest());
  }

  private Dialogue dialogue() {
    return new Dialogue(observer);
  }

  private Dialogue withShopper(Dialogue dialogue, PaymentMethod payer) {
    return dialogue
        .once(ScreenMeaning.CARD, () -> shopper.handsOver(payer))
        .on(ScreenMeaning.PIN, () -> shopper.touchesPinPad(payer));
  }

  private List<Key> keysOf(String entry) {
    Map<String, List<Key>> keys = rig.model().keys();
    if (!keys.containsKey(entry)) throw MissingCapability.ofMenu(rig.model().name(), entry);
    return keys.get(entry);
  }

  /// Twice all time-outs: an old transaction may have to be taken back before the new one goes.
  private Duration longest() {
    return rig.longPatience().multipliedBy(2);
  }
}
