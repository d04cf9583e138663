package org.posrig.second.flow;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.posrig.second.host.Reply;
import org.posrig.second.host.Service;
import org.posrig.second.iso.Message;
import org.posrig.second.panel.Face;
import org.posrig.second.panel.GiveUp;
import org.posrig.second.panel.Money;
import org.posrig.second.panel.Words;

/// Asks what is on the account. Nothing is printed and nothing has to be reversed.
final class Balance {
  /// F54: groups of account type, kind of amount (02: available), currency, sign, amount.
  private static final Pattern AVAILABLE =
      Pattern.compile("(?:.{20})*?\\d{2}02\\d{3}([CD])(\\d{12})(?:.{20})*");

  private final Parts parts;

  Balance(Parts parts) {
    this.parts = parts;
  }

  Face run() {
    Gate.batchIsOpen(parts);
    return parts.cards().use(card -> ask(card, Account.asked(parts.panel())));
  }

  private Face ask(Card card, Account account) {
    int key = parts.acquirer().takeKey();
    String pinBlock = parts.pins().take(card, key, 0);
    Message request = new Requests(parts).balance(card, account, pinBlock);
    Reply reply = parts.acquirer().ask(request, Service.INQUIRY, key);
    return reply.approves() ? shown(reply.answer().get(54)) : Faces.refused(reply.code());
  }

  private static Face shown(String field54) {
    Matcher amount = AVAILABLE.matcher(field54);
    if (!amount.matches()) throw new GiveUp(Words.WRONG_ANSWER, "F54");
    long cents = Long.parseLong(amount.group(2)) * (amount.group(1).equals("D") ? -1 : 1);
    return panel -> panel.rest(Words.AVAILABLE.text() + " " + Money.of(cents));
  }
}
