package org.posrig.reports;

import java.util.List;
import java.util.Map;
import org.posrig.device.Paper;
import org.posrig.fault.DeviceFault;
import org.posrig.fault.FiredAt;
import org.posrig.fault.Injection;
import org.posrig.fault.LinkFault;
import org.posrig.fault.Moment;
import org.posrig.history.Event;
import org.posrig.history.LeakPlace;
import org.posrig.meaning.BatchTotals;
import org.posrig.meaning.ReversalReason;
import org.posrig.meaning.ScreenMeaning;
import org.posrig.meaning.SlipCopy;
import org.posrig.meaning.TransactionKind;
import org.posrig.net.Direction;
import org.posrig.secret.SecretKind;
import org.posrig.text.Sentence;

/// Histories as the rig would have recorded them.
public final class Plays {
  private static final Injection<?> LOST_ANSWER =
      new Injection<>("f1", new LinkFault.Lose(), onAnswer(1));
  private static final Injection<?> POWER_CUT =
      new Injection<>("f1", new DeviceFault.PowerCut(), new Moment.LinePrinted(4));
  private static final Injection<?> WRONG_AMOUNT =
      new Injection<>("f2", new LinkFault.Lie(LinkFault.LieField.AMOUNT), onAnswer(2));

  private Plays() {}

  public static Injection<?> refused(String id, int connection) {
    return new Injection<>(id, new LinkFault.Refuse(), new Moment.OnConnect(connection));
  }

  private static Moment onAnswer(int occurrence) {
    return new Moment.OnMessage(
        Direction.TO_TERMINAL, TransactionKind.SALE, occurrence, new Moment.Place.Before());
  }

  private static FiredAt inAnswer(String trace) {
    return new FiredAt.InMessage(1, Direction.TO_TERMINAL, TransactionKind.SALE, trace, -1, -1);
  }

  public static Play lostAnswer() {
    Play play = begin("The answer is lost after the host has booked");
    play.step("Given the answer to the next sale is lost")
        .saw("rig", new Event.FaultArmed(LOST_ANSWER));
    sale(play, "12000", 12);
    Map<Integer, String> request = Map.of(2, "621094******0029", 4, "000000012000", 41, "10000001");
    Map<Integer, String> reply =
        Map.of(2, "621094******0029", 4, "000000012000", 39, "00", 41, "10000001");
    play.sends("0200", "000012", request)
        .after(2)
        .reaches("0200", "000012", request)
        .booked("b1", "000012", 12000);
    play.after(3)
        .answers("0210", "000012", reply)
        .saw("link", new Event.FaultFired("f1", inAnswer("000012"), true));
    play.after(30_000)
        .screen(ScreenMeaning.NO_ANSWER, "NO ANSWER", "通讯超时")
        .after(2000)
        .saw("card", new Event.CardReturned())
        .after(400)
        .saw("card", new Event.CardTaken());
    play.after(300).screen(ScreenMeaning.IDLE, "READY", "待机");
    sale(play, "3500", 13);
    play.screen(ScreenMeaning.REVERSING, "REVERSING", "冲正中")
        .sends("0400", "000012", Map.of(39, "98", 4, "000000012000"))
        .after(2)
        .reaches("0400", "000012", Map.of(39, "98", 4, "000000012000"));
    play.saw("host", new Event.Unbooked("b1", "000012", ReversalReason.NO_ANSWER))
        .after(3)
        .answers("0410", "000012", Map.of(39, "00"))
        .after(2)
        .arrives("0410", "000012", Map.of(39, "00"));
    play.after(10)
        .screen(ScreenMeaning.PROCESSING, "PROCESSING", "处理中")
        .sends("0200", "000013", Map.of(4, "000000003500"))
        .after(2)
        .reaches("0200", "000013", Map.of(4, "000000003500"))
        .booked("b2", "000013", 3500);
    play.after(3)
        .answers("0210", "000013", Map.of(4, "000000003500", 39, "00"))
        .after(2)
        .arrives("0210", "000013", Map.of(4, "000000003500", 39, "00"));
    play.after(5)
        .screen(ScreenMeaning.APPROVED, "APPROVED", "交易成功")
        .after(900)
        .slip("000013", "35.00", SlipCopy.MERCHANT, true)
        .after(700)
        .slip("000013", "35.00", SlipCopy.HOLDER, true);
    play.after(200)
        .saw("card", new Event.CardReturned())
        .after(400)
        .saw("card", new Event.CardTaken())
        .after(100)
        .screen(ScreenMeaning.IDLE, "READY", "待机");
    return close(play);
  }

  public static Play begin(String name) {
    return new Play()
        .saw(
            "rig",
            new Event.ScenarioBegan(name, List.of(), "twin", "reference terminal", "unionpay", 7))
        .screen(ScreenMeaning.IDLE, "READY", "待机");
  }

  public static void sale(Play play, String digits, int stan) {
    play.step("When the cashier sells for " + digits + " cents, #" + stan)
        .after(300)
        .keys("F1")
        .amount(digits)
        .screen(ScreenMeaning.CARD, "SWIPE OR INSERT CARD", "请刷卡或插卡");
    play.after(600)
        .saw("card", new Event.CardPresented("debit card", "621094******0029", Event.Manner.INSERT))
        .after(300)
        .screen(ScreenMeaning.PIN, "ENTER PIN", "请输入密码");
    play.saw("pin", new Event.PinAsked(Long.parseLong(digits)))
        .after(1200)
        .saw("pin", new Event.PinTyped(6))
        .after(50)
        .screen(ScreenMeaning.PROCESSING, "PROCESSING", "处理中");
  }

  public static Play close(Play play) {
    play.after(500)
        .saw("rig", new Event.ClosingBegan())
        .after(200)
        .keys("F4")
        .screen(ScreenMeaning.PROCESSING, "PROCESSING", "处理中");
    play.talk("0500", "0510", "000014", "000000000000", "00")
        .saw(
            "host",
            new Event.Settled(
                "000001", new BatchTotals(3500, 1, 0, 0), new BatchTotals(3500, 1, 0, 0), true));
    play.after(900)
        .screen(ScreenMeaning.BALANCED, "BALANCED", "对账平")
        .after(2000)
        .screen(ScreenMeaning.IDLE, "READY", "待机");
    return play.saw("rig", new Event.ClosingEnded(true, Sentence.plain("settled")))
        .saw("rig", new Event.ScenarioEnded("PASSED"));
  }

  /// Power goes while the slip prints, the cable is out, the host restarts, the terminal charges
  /// twice.
  public static Play badNight() {
    return badNight("the slip shows 210.00, the host booked 120.00");
  }

  /// @param claim what a step says in the language of its feature
  public static Play badNight(String claim) {
    Play play = begin("Power goes while the slip prints");
    play.saw("rig", new Event.FaultArmed(POWER_CUT))
        .saw("rig", new Event.FaultArmed(WRONG_AMOUNT))
        .saw("rig", new Event.FaultArmed(refused("f3", 9)));
    sale(play, "12000", 12);
    play.talk("0200", "0210", "000012", "000000012000", "00")
        .booked("b1", "000012", 12000)
        .after(5)
        .screen(ScreenMeaning.APPROVED, "APPROVED", "交易成功");
    play.after(400)
        .saw("power", new Event.FaultFired("f1", new FiredAt.Printing(4), true))
        .saw("power", new Event.PowerSwitched(false))
        .slip("000012", "120.00", SlipCopy.MERCHANT, false);
    play.after(3000)
        .saw("power", new Event.PowerSwitched(true))
        .after(800)
        .screen(ScreenMeaning.STARTING, "STARTING", "正在启动")
        .after(900)
        .screen(ScreenMeaning.IDLE, "READY", "待机");
    play.after(400)
        .saw("cable", new Event.CableSwitched(false))
        .after(1500)
        .saw("cable", new Event.CableSwitched(true))
        .saw("printer", new Event.PaperChanged(Paper.NEAR_END, false));
    sale(play, "12000", 13);
    Map<Integer, String> sent = Map.of(2, "621094******0029", 4, "000000012000", 39, "00");
    Map<Integer, String> lie = Map.of(2, "621094******0029", 4, "000000021000", 39, "00");
    play.sends("0200", "000013", Map.of(4, "000000012000"))
        .after(2)
        .reaches("0200", "000013", Map.of(4, "000000012000"))
        .booked("b2", "000013", 12000);
    play.after(4)
        .answers("0210", "000013", sent)
        .saw("link", new Event.FaultFired("f2", inAnswer("000013"), false))
        .after(2)
        .arrives("0210", "000013", lie)
        .arrives("0210", "000013", lie);
    play.after(3)
        .saw("host", new Event.HostRestarted(true))
        .saw("link", new Event.Disconnected(1, Direction.TO_TERMINAL, Event.Ending.RESET));
    play.after(20)
        .screen(ScreenMeaning.APPROVED, "APPROVED", "交易成功")
        .after(900)
        .slip("000013", "210.00", SlipCopy.MERCHANT, true);
    play.after(30)
        .saw("rig", new Event.ClaimFailed(Sentence.plain(claim)))
        .saw(
            "printer",
            new Event.LeakSeen(SecretKind.CARD_NUMBER, LeakPlace.SLIP, "621094******0029"));
    return close(play);
  }
}
