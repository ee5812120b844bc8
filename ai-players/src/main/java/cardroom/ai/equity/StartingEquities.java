package cardroom.ai.equity;

import cardroom.engine.card.Card;

/**
 * Equities of the 169 kinds of starting hands, in thousandths, against random hands on random
 * boards; a test measures them again.
 *
 * <p>Rows and columns run from ace to deuce: suited above the diagonal, offsuit below, pairs on it.
 */
final class StartingEquities {
    private static final int RANKS = 13;

    /** Against one random hand. */
    private static final String AGAINST_ONE =
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

    /** Against three random hands. */
    private static final String AGAINST_THREE =
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

    private static final double[] ONE = parse(AGAINST_ONE);
    private static final double[] THREE = parse(AGAINST_THREE);

    private StartingEquities() {}

    /** The kind of two different cards, 0–168: the place in the tables above. */
    static int kind(int first, int second) {
        int high = Math.max(first >> 2, second >> 2);
        int low = Math.min(first >> 2, second >> 2);
        boolean suited = (first & 3) == (second & 3);
        int row = RANKS - 1 - (suited ? high : low);
        int column = RANKS - 1 - (suited ? low : high);
        return RANKS * row + column;
    }

    /** Equity against one random hand, 0–1. */
    static double againstOne(int kind) {
        return ONE[kind];
    }

    /** Equity against three random hands, 0–1. */
    static double againstThree(int kind) {
        return THREE[kind];
    }

    /** Two cards of this kind. */
    static Card[] example(int kind) {
        int row = RANKS - 1 - kind / RANKS;
        int column = RANKS - 1 - kind % RANKS;
        boolean suited = column < row;
        return new Card[] {Card.of(4 * row), Card.of(4 * column + (suited ? 0 : 1))};
    }

    private static double[] parse(String table) {
        String[] cells = table.strip().split("\\s+", -1);
        double[] equities = new double[cells.length];
        for (int i = 0; i < cells.length; i++) {
            equities[i] = Integer.parseInt(cells[i]) / 1000.0;
        }
        return equities;
    }
}
