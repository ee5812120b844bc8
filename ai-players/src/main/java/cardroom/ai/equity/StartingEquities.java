package cardroom.ai.equity;

/**
 * Equities of the kinds of two hole cards, in thousandths, against random hands on random boards; a
 * test measures them again.
 *
 * @param one against one random hand
 * @param three against three random hands
 */
record StartingEquities(KindTable one, KindTable three) {
    private static final String HOLDEM_ONE =
            """
            852 671 662 654 646 628 619 610 599 599 590 582 574
            653 824 634 625 618 600 583 575 566 558 549 540 532
            645 615 799 603 595 577 560 543 536 528 519 510 502
            636 606 581 775 575 557 540 523 506 500 491 482 474
            627 598 573 552 750 541 523 506 490 472 465 457 449
            608 578 553 532 515 721 508 491 474 458 439 433 424
            598 560 536 515 497 481 692 480 462 445 427 409 403
            588 552 518 496 479 463 450 662 454 437 418 400 382
            577 542 510 478 461 445 432 423 633 432 414 395 377
            577 533 501 472 443 427 414 405 399 603 415 397 378
            567 523 491 462 435 407 395 385 380 381 570 386 368
            559 514 482 453 426 400 375 366 361 363 351 537 360
            549 505 473 443 416 391 368 346 341 343 332 323 503
            """;

    private static final String HOLDEM_THREE =
            """
            638 414 398 385 372 345 334 325 313 318 310 303 294
            385 583 382 368 356 330 308 299 290 282 275 269 262
            369 351 535 356 345 319 297 277 270 263 256 249 242
            353 337 325 492 339 312 291 271 252 246 240 233 227
            340 324 313 307 452 310 288 269 250 232 227 221 215
            311 295 284 278 276 411 285 267 248 230 214 209 203
            299 272 261 255 254 250 376 267 249 232 215 198 194
            288 262 240 234 232 230 231 344 251 235 218 201 185
            275 252 231 214 212 210 212 214 315 237 221 205 188
            280 244 224 207 193 191 194 196 199 289 227 212 195
            271 235 216 200 187 173 175 178 183 189 263 204 189
            263 228 209 192 180 168 157 160 164 172 164 240 182
            254 221 201 186 174 161 152 142 147 154 148 139 219
            """;

    private static final String SHORT_DECK_ONE =
            """
            731 611 600 594 580 561 546 525 503
            595 688 587 579 573 533 498 483 464
            584 573 664 576 568 527 493 458 443
            578 562 559 638 569 526 491 455 419
            563 557 555 553 612 530 492 458 420
            543 514 509 507 511 562 493 462 425
            529 478 472 470 474 473 506 437 402
            506 464 435 433 439 440 413 446 380
            480 441 422 395 398 401 377 354 389
            """;

    private static final String SHORT_DECK_THREE =
            """
            449 349 334 325 314 290 278 264 248
            325 397 335 325 320 270 243 234 221
            309 310 363 328 322 272 244 219 210
            298 301 305 335 330 281 252 225 200
            286 294 300 309 312 295 265 237 210
            261 242 245 255 269 275 262 238 214
            249 213 215 225 238 235 243 223 202
            234 202 188 193 206 211 193 217 186
            216 190 177 167 178 183 169 153 195
            """;

    /** The 169 kinds of hold'em. */
    static final StartingEquities HOLDEM = parse(HOLDEM_ONE, HOLDEM_THREE);

    /** The 81 kinds of short deck. */
    static final StartingEquities SHORT_DECK = parse(SHORT_DECK_ONE, SHORT_DECK_THREE);

    private static final int KIND_BITS = 8;

    /** Equity against a random hand; suited hands realise a little more of it. */
    int headsUpWorth(long hand) {
        int kind = kind(hand);
        return worth(kind, one.of(kind) + (one.isSuited(kind) ? 10 : 0));
    }

    /**
     * Equity in a four-way pot, more for pairs (they make sets) and connected suited cards, less
     * for offsuit cards (they are dominated and see no flush).
     */
    int ringWorth(long hand) {
        int kind = kind(hand);
        int gap = three.gap(kind);
        int play;
        if (gap == 0) {
            play = 50;
        } else if (three.isSuited(kind)) {
            play = gap == 1 ? 15 : gap == 2 ? 5 : 0;
        } else {
            play = -15;
        }
        return worth(kind, three.of(kind) + play);
    }

    private int kind(long hand) {
        return one.kind(
                Long.numberOfTrailingZeros(hand), Long.numberOfTrailingZeros(hand & (hand - 1)));
    }

    /** Kinds of equal equity stand one after the other, never mixed. */
    private static int worth(int kind, int equity) {
        return ((equity + 1) << KIND_BITS) - 1 - kind;
    }

    private static StartingEquities parse(String one, String three) {
        return new StartingEquities(KindTable.parse(one), KindTable.parse(three));
    }
}
