package cardroom.ai.equity;

/**
 * Equities of Omaha hands against random hands on random boards, in ten-thousandths, as the sum of
 * their six pairs of cards and a few corrections.
 *
 * <p>The numbers are a least-squares fit to the sampled equities of all 16,432 kinds of hands; a
 * test measures them again. They say what players say: two good suits, pairs and ranks that work
 * together are worth much; a third card of a suit or of a rank and a card that fits none of the
 * others are not.
 *
 * @param parts what each two of the cards add
 * @param threeSuited a third card of a suit
 * @param fourSuited a third and a fourth
 * @param thirdOfRank each card of a rank after the second
 * @param thirdByRank more for each rank above the deuce
 * @param twoPairs two pairs in the hand
 * @param threeLow three ranks of eight or lower, the ace counted
 * @param fourLow four of them
 */
record OmahaEquities(
        KindTable parts,
        int threeSuited,
        int fourSuited,
        int thirdOfRank,
        int thirdByRank,
        int twoPairs,
        int threeLow,
        int fourLow)
        implements HandWorth {
    private static final String HIGH_ONE =
            """
            1909 1248 1255 1259 1273 1196 1307 1297 1228 1282 1252 1235 1200
            905 1838 1217 1222 1228 1187 1131 1173 1170 1152 1139 1097 1071
            904 875 1701 1203 1223 1170 1139 1086 1128 1127 1098 1072 1040
            914 884 877 1558 1220 1164 1130 1102 1047 1094 1069 1047 1010
            923 891 886 890 1411 1177 1132 1108 1079 1027 1040 1032 996
            843 841 834 836 849 1306 1124 1095 1064 1031 957 987 952
            950 780 803 804 813 806 1119 1144 1126 1089 1031 955 986
            941 827 749 781 785 773 829 1002 1114 1074 1030 975 891
            879 823 796 720 752 752 799 802 906 1071 1022 978 924
            926 811 784 765 698 720 768 766 762 788 1032 986 933
            895 783 759 740 723 639 713 717 711 722 718 948 893
            863 747 730 708 690 661 636 661 661 675 630 651 851
            837 718 697 681 670 636 661 574 606 628 577 538 594
            """;

    private static final String HIGH_THREE =
            """
            1113 891 871 878 881 782 863 854 804 863 847 823 793
            501 987 859 861 865 778 729 762 767 750 737 714 705
            479 481 837 850 869 783 738 681 719 708 697 682 662
            469 472 498 705 887 792 747 700 647 685 668 652 639
            464 470 494 527 592 820 762 724 677 621 643 630 610
            361 380 405 430 478 557 764 732 684 643 573 603 592
            436 318 352 375 419 423 462 777 736 694 643 564 599
            429 355 300 338 369 387 442 412 751 713 656 605 532
            377 355 327 281 327 346 406 428 369 725 685 631 576
            434 335 325 313 265 295 361 388 402 320 716 667 617
            411 323 305 297 289 228 301 332 361 393 320 633 586
            390 304 287 276 277 256 235 278 312 350 319 324 565
            360 286 274 266 262 241 259 205 253 296 277 244 337
            """;

    private static final String HIGH_LOW_ONE =
            """
            1126 1177 1185 1190 1194 1102 1466 1500 1515 1557 1572 1592 1602
            936 1327 892 902 894 859 940 1030 1045 1050 1042 1039 1032
            932 653 1204 888 886 840 967 961 1022 1026 1020 1013 1002
            936 653 650 1083 882 838 964 975 955 999 996 989 981
            942 658 656 645 964 833 959 971 962 940 979 975 951
            848 614 606 602 600 879 939 956 953 943 905 925 920
            1200 692 721 727 728 702 549 1248 1239 1230 1219 1190 1211
            1239 775 710 736 739 723 1008 442 1259 1246 1241 1223 1202
            1242 799 772 715 732 716 1003 1027 331 1278 1263 1256 1242
            1298 795 782 758 712 703 993 1015 1034 228 1292 1286 1277
            1310 792 772 757 738 672 978 1002 1025 1056 138 1278 1276
            1321 787 764 743 732 693 948 985 1018 1050 1048 67 1278
            1332 775 758 740 723 686 977 962 1004 1043 1042 1039 -4
            """;

    private static final String HIGH_LOW_THREE =
            """
            536 778 771 767 766 664 839 896 956 1051 1120 1182 1234
            523 682 575 578 575 512 485 568 595 610 613 620 623
            504 342 570 576 576 511 513 504 570 584 593 598 595
            493 329 342 476 584 513 523 525 512 563 570 569 573
            487 326 341 350 386 518 535 533 536 517 548 555 561
            379 258 269 278 297 370 510 520 525 520 501 525 536
            538 216 257 279 299 281 163 651 652 637 619 603 631
            597 291 247 278 293 289 412 106 673 677 666 664 648
            650 326 306 269 289 291 413 445 35 729 740 734 736
            750 336 325 310 282 284 404 447 504 -33 803 825 829
            815 343 330 319 313 269 386 441 512 582 -73 858 887
            875 345 335 324 320 290 369 434 515 594 637 -105 934
            930 347 333 325 318 298 400 422 516 607 659 708 -126
            """;

    /** The high hand wins all, against one hand. */
    static final OmahaEquities HIGH_AGAINST_ONE =
            new OmahaEquities(KindTable.parse(HIGH_ONE), -744, -1821, -1070, -141, 38, -160, -332);

    /** The same against three hands. */
    static final OmahaEquities HIGH_AGAINST_THREE =
            new OmahaEquities(
                    KindTable.parse(HIGH_THREE), -814, -2014, -736, -107, 244, -103, -205);

    /** High and low halves, against one hand. */
    static final OmahaEquities HIGH_LOW_AGAINST_ONE =
            new OmahaEquities(
                    KindTable.parse(HIGH_LOW_ONE), -544, -1332, 183, -173, 155, -623, -1630);

    /** The same against three hands. */
    static final OmahaEquities HIGH_LOW_AGAINST_THREE =
            new OmahaEquities(
                    KindTable.parse(HIGH_LOW_THREE), -548, -1364, 200, -135, 224, -220, -666);

    private static final int HOLE_CARDS = 4;
    private static final long SUIT = 0x1_1111_1111_1111L;
    private static final long RANK = 0xF;

    /** The equity in ten-thousandths. */
    @Override
    public int of(long hand) {
        return pairsOfCards(hand) + suits(hand) + ranks(hand);
    }

    private int pairsOfCards(long hand) {
        int sum = 0;
        for (long first = hand; first != 0; first &= first - 1) {
            int card = Long.numberOfTrailingZeros(first);
            for (long rest = first & (first - 1); rest != 0; rest &= rest - 1) {
                sum += parts.of(card, Long.numberOfTrailingZeros(rest));
            }
        }
        return sum;
    }

    private int suits(long hand) {
        for (int suit = 0; suit < HOLE_CARDS; suit++) {
            int cards = Long.bitCount(hand & (SUIT << suit));
            if (cards > 2) {
                return cards == 3 ? threeSuited : fourSuited;
            }
        }
        return 0;
    }

    private int ranks(long hand) {
        int pairs = 0;
        int low = 0;
        int sum = 0;
        for (long left = hand; left != 0; ) {
            int rank = Long.numberOfTrailingZeros(left) >> 2;
            int cards = Long.bitCount(left & (RANK << (4 * rank)));
            pairs += cards == 2 ? 1 : 0;
            sum += cards > 2 ? (cards - 2) * (thirdOfRank + rank * thirdByRank) : 0;
            low += LowReading.bit(rank) != 0 ? 1 : 0;
            left &= ~(RANK << (4 * rank));
        }
        return sum + (pairs == 2 ? twoPairs : 0) + (low == 3 ? threeLow : low == 4 ? fourLow : 0);
    }
}
