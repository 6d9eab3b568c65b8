using System.Collections.Frozen;

namespace Union.Users.Accounts;

/// <summary>Words and keyboard paths that guessers try first; also refused with digits and signs around them.</summary>
internal static class CommonPasswords
{
    private static readonly FrozenSet<string> Words = """
        password passw0rd p@ssw0rd p@ssword passwd pass1word passwordpassword mypassword newpassword changeme letmein welcome
        welcometo qwerty qwertyu qwertyui qwertyuio qwertyuiop qwertyqwerty qwert asdfgh asdfghj asdfghjk asdfghjkl zxcvbn
        zxcvbnm qazwsx qazwsxedc qazwsxedcrfv 1qaz2wsx 1qaz2wsx3edc 1qaz@wsx 1qaz!qaz 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y q1w2e3r4
        q1w2e3r4t5 q1w2e3r4t5y6 zaq12wsx zaq1xsw2 abc abcd abcde abcdef abc123 a1b2c3d4 a1b2c3d4e5 admin administrator
        adminadmin adminpassword root rootroot toor superuser system manager master user test testtest tester guest login
        default secret iloveyou iloveyouforever woaini woaini1314 wo5201314 5201314 woaiwojia woaizhongguo woaizuguo
        zhongguo china chinachina beijing shanghai neimenggu eerduosi ordos gonghui zonggonghui gonghuizhuxi gongzuo
        gonghui123 mima mimamima wodemima mima123456 xiaoming dragon monkey sunshine princess football baseball superman
        batman michael jordan trustno trustno1 hello helloworld computer internet windows microsoft google facebook samsung
        huawei xiaomi taobao alibaba tencent weixin wechat asd asdf asdasd asdasdasd qweasd qweasdzxc qweasdzxc123 qwe qweqwe
        zxc zxczxc aaa aaaaaa aaaaaaaa aa123456 a123456 a12345678 a123456789 a1234567890 123456a 123456789a 123456abc 123qwe
        123qweasd 123qweasdzxc 123123abc 1234qwer 1234abcd 12345qwert qwer1234 qwer12345 asdf1234 zxcv1234 q123456 q123456789
        woaini123 ww123456 qq123456 qq123456789 abcd1234 abcd123456 abc123456 abc123456789 admin123 admin1234 admin12345
        admin123456 admin888 admin888888 root123456 test123456 user123456 welcome123 password1 password12 password123
        password1234 p@ssw0rd123 p@ssword123 147258369 1472583690 159357 159357456 741852963 789456123 7894561230 987654321
        112233445566 121212121212 123321123321 123456654321 1357924680 2468013579 11223344556677 1122334455 5201314520 1314520
        13145201314 520131452013
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string lower) => Words.Contains(lower);
}
