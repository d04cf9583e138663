package org.posrig.features.steps;

import io.cucumber.java.ParameterType;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.posrig.card.CardKind;
import org.posrig.card.TestCard;
import org.posrig.fault.HostFault;
import org.posrig.fault.HostFault.KeyTrouble;
import org.posrig.fault.LinkFault;
import org.posrig.fault.LinkFault.LieField;
import org.posrig.fault.Moment.Place;
import org.posrig.features.claims.Reaction;
import org.posrig.features.rules.RefusalWords;
import org.posrig.history.Event.Manner;
import org.posrig.meaning.TransactionKind;
import org.posrig.people.PaymentMethod;
import org.posrig.people.PaymentMethod.Pin;
import org.posrig.rule.RefusalReason;

/// The words in sentences: amounts, cards, transactions, messages, faults of the link.
public final class StepParameters {
  /// Every message of the protocol is longer than this, so that a byte drawn below it is inside.
  private static final int INSIDE_ALL = 60;

  private static final int FIRST_BODY_BYTE = 13; // length 2, TPDU 5, application header 6
  private final ScenarioContext context;

  public StepParameters(ScenarioContext context) {
    this.context = context;
  }

  @ParameterType("-?\\d+\\.\\d{2}")
  public Long amount(String text) {
    return Long.valueOf(text.replace(".", ""));
  }

  /// A card by its role.
  @ParameterType("[a-z-]+ card")
  public TestCard card(String name) {
    return context.rig().card(name);
  }

  @ParameterType(
      "the (stripe of the )?([a-z-]+ card)( without a PIN| and a wrong PIN| and cancels the PIN)?")
  public PaymentMethod payer(@Nullable String stripe, String card, @Nullable String pin) {
    PaymentMethod payer =
        PaymentMethod.with(context.rig().card(card)).and(pin(pin == null ? "" : pin));
    return stripe == null ? payer : payer.by(Manner.SWIPE);
  }

  private static Pin pin(String words) {
    return switch (words) {
      case " without a PIN" -> Pin.NONE;
      case " and a wrong PIN" -> Pin.WRONG;
      case " and cancels the PIN" -> Pin.CANCELS;
      default -> Pin.RIGHT;
    };
  }

  /// A code with which the host is to approve: not every dialect has it.
  @ParameterType("[0-9A-Za-z]+")
  public String approval(String code) {
    return code;
  }

  @ParameterType(TransactionWords.ALL)
  public TransactionKind transaction(String words) {
    return TransactionWords.kind(words);
  }

  @ParameterType(
      "the answer to the next ("
          + TransactionWords.ALL
          + ")|the next ("
          + TransactionWords.ALL
          + ") request")
  public MessageSelector message(@Nullable String answered, @Nullable String requested) {
    return requested == null
        ? MessageSelector.answer(TransactionWords.kind(Objects.requireNonNull(answered)))
        : MessageSelector.request(TransactionWords.kind(requested));
  }

  /// As the terminal's model names its menu.
  @ParameterType(
      "void|settle|see a balance|sign off|refund|pre-authorise|void a pre-authorisation|complete"
          + "|complete by advice|void a completion")
  public String entry(String words) {
    return switch (words) {
      case "see a balance" -> "balance";
      case "sign off" -> "sign-off";
      case "pre-authorise" -> "authorisation";
      case "void a pre-authorisation" -> "authorisation-void";
      case "complete" -> "completion";
      case "complete by advice" -> "completion-advice";
      case "void a completion" -> "completion-void";
      default -> words;
    };
  }

  @ParameterType(Reaction.WORDS)
  public Reaction reaction(String words) {
    return Reaction.of(words);
  }

  @ParameterType("is reset|is closed|goes dead")
  public LinkFault breakage(String words) {
    return switch (words) {
      case "is reset" -> new LinkFault.Reset();
      case "is closed" -> new LinkFault.HalfClose();
      default -> new LinkFault.Stall();
    };
  }

  /// Inside: at a byte drawn by the scenario's seed.
  @ParameterType("before|early inside|inside|after")
  public Place place(String word) {
    return switch (word) {
      case "before" -> new Place.Before();
      case "after" -> new Place.After();
      case "early inside" -> new Place.AtByte(1);
      default -> new Place.AtByte(random(word).nextInt(2, INSIDE_ALL));
    };
  }

  @ParameterType("near the beginning|of the MAC")
  public LinkFault corruption(String words) {
    int offset =
        words.equals("of the MAC")
            ? -random(words).nextInt(1, 9)
            : random(words).nextInt(FIRST_BODY_BYTE, FIRST_BODY_BYTE + 10);
    return new LinkFault.Corrupt(offset, 1 << random("bit " + words).nextInt(8));
  }

  @ParameterType("is refused|is swallowed|is accepted and closed")
  public LinkFault connection(String words) {
    return switch (words) {
      case "is refused" -> new LinkFault.Refuse();
      case "is swallowed" -> new LinkFault.Swallow();
      default -> new LinkFault.AcceptAndClose();
    };
  }

  @ParameterType("STAN|amount|terminal")
  public LieField lie(String word) {
    return switch (word) {
      case "STAN" -> LieField.TRACE;
      case "amount" -> LieField.AMOUNT;
      default -> LieField.TERMINAL;
    };
  }

  @ParameterType("kind of transaction|merchant")
  public HostFault.Quoted quoted(String words) {
    return words.equals("merchant") ? HostFault.Quoted.MERCHANT : HostFault.Quoted.FUNCTION;
  }

  @ParameterType(
      "keys under another master key|a damaged PIN key|a damaged MAC key|a damaged track key|a"
          + " wrong check value|a key block that is too short")
  public KeyTrouble keys(String words) {
    return switch (words) {
      case "keys under another master key" -> KeyTrouble.OTHER_MASTER_KEY;
      case "a damaged PIN key" -> KeyTrouble.DAMAGED_PIN_KEY;
      case "a damaged MAC key" -> KeyTrouble.DAMAGED_MAC_KEY;
      case "a damaged track key" -> KeyTrouble.DAMAGED_TRACK_KEY;
      case "a wrong check value" -> KeyTrouble.WRONG_CHECK_VALUE;
      default -> KeyTrouble.TOO_SHORT;
    };
  }

  @ParameterType("\\d{2}:\\d{2}")
  public LocalTime clock(String text) {
    return LocalTime.parse(text);
  }

  @ParameterType("debit|credit|quasi-credit|prepaid")
  public CardKind cardKind(String word) {
    return CardKind.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  @ParameterType("reported lost|reported stolen|frozen|locked|locked after too many wrong PINs")
  public RefusalReason cardState(String words) {
    return switch (words) {
      case "reported lost" -> RefusalReason.CARD_LOST;
      case "reported stolen" -> RefusalReason.CARD_STOLEN;
      case "frozen" -> RefusalReason.CARD_FROZEN;
      case "locked" -> RefusalReason.CARD_LOCKED;
      default -> RefusalReason.PIN_TRIES_EXCEEDED;
    };
  }

  @ParameterType(".+")
  public RefusalReason refusal(String words) {
    return RefusalWords.of(words);
  }

  private RandomGenerator random(String purpose) {
    return context.rig().random(purpose);
  }
}
