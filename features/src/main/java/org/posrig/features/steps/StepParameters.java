package org.posrig.features.steps;

import io.cucumber.java.ParameterType;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.posrig.card.TestCard;
import org.posrig.fault.HostFault;
import org.posrig.fault.HostFault.KeyTrouble;
import org.posrig.fault.LinkFault;
import org.posrig.fault.LinkFault.LieField;
import org.posrig.fault.Moment.Place;
import org.posrig.features.claims.Reaction;
import org.posrig.features.steps.Errand.Letter;
import org.posrig.people.PaymentMethod;
import org.posrig.people.PaymentMethod.Manner;
import org.posrig.people.PaymentMethod.Pin;

/// The words that stand in sentences: amounts, cards, errands, messages, faults of the line.
public final class StepParameters {
  /// Every message of the protocol is longer than this, so that a byte drawn below it is inside.
  private static final int INSIDE_ALL = 60;

  private static final int FIRST_BODY_BYTE = 13; // length 2, TPDU 5, application header 6
  private final ScenarioContext scene;

  public StepParameters(ScenarioContext scene) {
    this.scene = scene;
  }

  @ParameterType("-?\\d+\\.\\d{2}")
  public Long amount(String text) {
    return Long.valueOf(text.replace(".", ""));
  }

  @ParameterType("stripe card|debit card|quasi-credit card|credit card|expired card|poor card")
  public TestCard card(String name) {
    return scene.rig().card(name);
  }

  @ParameterType(
      "the (stripe of the )?([a-z-]+ card)( without a PIN| and a wrong PIN| and cancels the PIN)?")
  public PaymentMethod payer(@Nullable String stripe, String card, @Nullable String pin) {
    PaymentMethod payer =
        PaymentMethod.with(scene.rig().card(card)).and(pin(pin == null ? "" : pin));
    return stripe == null ? payer : payer.by(Manner.SWIPES);
  }

  private static Pin pin(String words) {
    return switch (words) {
      case " without a PIN" -> Pin.NONE;
      case " and a wrong PIN" -> Pin.WRONG;
      case " and cancels the PIN" -> Pin.CANCELS;
      default -> Pin.RIGHT;
    };
  }

  @ParameterType(Errand.WORDS)
  public Errand errand(String word) {
    return Errand.of(word);
  }

  @ParameterType("the (request of|answer to) the next (" + Errand.WORDS + ")")
  public Letter message(String which, String errand) {
    return which.equals("answer to") ? Errand.of(errand).answer() : Errand.of(errand).request();
  }

  /// As the terminal's model names its menu.
  @ParameterType("void|settle|see a balance|sign off")
  public String entry(String words) {
    return switch (words) {
      case "see a balance" -> "balance";
      case "sign off" -> "sign-off";
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

  @ParameterType("near its beginning|of its signature")
  public LinkFault corruption(String words) {
    int offset =
        words.equals("of its signature")
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

  @ParameterType("number|amount|terminal")
  public LieField lie(String word) {
    return switch (word) {
      case "number" -> LieField.STAN;
      case "amount" -> LieField.AMOUNT;
      default -> LieField.TERMINAL;
    };
  }

  @ParameterType("kind of transaction|merchant")
  public HostFault.SetField echo(String words) {
    return words.equals("merchant")
        ? new HostFault.SetField(42, "9".repeat(15))
        : new HostFault.SetField(3, "200000");
  }

  @ParameterType(
      "keys under another master key|a damaged PIN key|a damaged signature key|a damaged track key|a wrong check value|too short a key block")
  public KeyTrouble keys(String words) {
    return switch (words) {
      case "keys under another master key" -> KeyTrouble.OTHER_MASTER_KEY;
      case "a damaged PIN key" -> KeyTrouble.DAMAGED_PIN_KEY;
      case "a damaged signature key" -> KeyTrouble.DAMAGED_MAC_KEY;
      case "a damaged track key" -> KeyTrouble.DAMAGED_TRACK_KEY;
      case "a wrong check value" -> KeyTrouble.WRONG_CHECK_VALUE;
      default -> KeyTrouble.TOO_SHORT;
    };
  }

  private RandomGenerator random(String purpose) {
    return scene.rig().random(purpose);
  }
}
