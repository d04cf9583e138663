package org.posrig.reference.paper;

import org.posrig.reference.setting.Language;

/// The labels of a slip, as `benches/models/reference.yaml` reads them.
enum Label {
  SALE("SALE", "消费"),
  VOID("VOID", "撤销"),
  REFUND("REFUND", "退货"),
  AUTHORISATION("PRE-AUTHORISATION", "预授权"),
  AUTHORISATION_VOID("PRE-AUTH VOID", "预授权撤销"),
  COMPLETION("PRE-AUTH COMPLETION", "预授权完成"),
  COMPLETION_VOID("COMPLETION VOID", "预授权完成撤销"),
  SETTLEMENT("SETTLEMENT", "结算"),
  MERCHANT_COPY("MERCHANT COPY", "商户存根"),
  CARDHOLDER_COPY("CARDHOLDER COPY", "持卡人存根"),
  DUPLICATE("*** DUPLICATE ***", "*** 重打印 ***"),
  MERCHANT("MERCHANT NO", "商户号"),
  TERMINAL("TERMINAL NO", "终端号"),
  OPERATOR("OPERATOR", "操作员"),
  CARD("CARD NO", "卡号"),
  PARTIES("ISSUER/ACQUIRER", "发卡行/收单行"),
  BATCH("BATCH NO", "批次号"),
  VOUCHER("VOUCHER NO", "凭证号"),
  ORIGINAL("ORIGINAL VOUCHER", "原凭证号"),
  ORIGINAL_REFERENCE("ORIGINAL REF", "原参考号"),
  ORIGINAL_DATE("ORIGINAL DATE", "原交易日期"),
  AUTH("AUTH NO", "授权码"),
  REFERENCE("REF NO", "参考号"),
  TIME("DATE/TIME", "日期时间"),
  AMOUNT("AMOUNT", "金额"),
  DEBIT("DEBIT", "借记"),
  CREDIT("CREDIT", "贷记"),
  REFUSED_ADVICE("REFUSED BY HOST", "上送被拒"),
  BALANCED("BALANCED", "对账平"),
  NOT_BALANCED("NOT BALANCED", "对账不平"),
  SIGNATURE("SIGNATURE: ____________________", "持卡人签名: __________________"),
  AGREEMENT("I AGREE TO PAY THE ABOVE TOTAL", "本人确认以上交易"),
  NO_REFUND_NOTE("PLEASE KEEP THIS SLIP", "请妥善保管");

  private final String english;
  private final String chinese;

  Label(String english, String chinese) {
    this.english = english;
    this.chinese = chinese;
  }

  String in(Language language) {
    return language.pick(english, chinese);
  }
}
