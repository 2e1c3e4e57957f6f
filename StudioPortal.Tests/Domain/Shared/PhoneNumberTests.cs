using StudioPortal.Domain.Shared;

namespace StudioPortal.Tests.Domain.Shared;

public class PhoneNumberTests
{
    [Theory]
    [InlineData("13800138000")]
    [InlineData("138 0013 8000")]
    [InlineData("138-0013-8000")]
    [InlineData("138.0013.8000")]
    [InlineData("  138–0013—8000\t")]
    [InlineData("138 0013　8000")]
    [InlineData("１３８００１３８０００")]
    [InlineData("＋８６ １３８ ００１３ ８０００")]
    [InlineData("+86 138 0013 8000")]
    [InlineData("(+86) 138 0013 8000")]
    [InlineData("（+86）13800138000")]
    [InlineData("+86 (0)138 0013 8000")]
    [InlineData("0086 138 0013 8000")]
    [InlineData("86 13800138000")]
    [InlineData("8613800138000")]
    [InlineData("013800138000")]
    [InlineData("\u202D+86 138 0013 8000\u202C")]
    [InlineData("\u200E138\u200B0013\u20608000")]
    public void A_mobile_number_however_it_is_typed_is_kept_as_E164(string typed) =>
        Parse(typed, "CN")!.Value.Value.ShouldBe("+8613800138000");

    [Theory]
    [InlineData("010-8888 6666", "+861088886666", "01088886666")]
    [InlineData("(021) 8888-6666", "+862188886666", "02188886666")]
    [InlineData("0755-12345678", "+8675512345678", "075512345678")]
    [InlineData("0311 1234567", "+863111234567", "03111234567")]
    [InlineData("+86 10 8888 6666", "+861088886666", "01088886666")]
    [InlineData("0086 010 8888 6666", "+861088886666", "01088886666")]
    public void A_land_line_is_kept_with_its_area_code(string typed, string value, string national)
    {
        var phone = Parse(typed, "CN")!.Value;

        phone.Value.ShouldBe(value);
        phone.National.ShouldBe(national);
    }

    [Theory]
    [InlineData("HK", "9123 4567", "+85291234567", "91234567")]
    [InlineData("HK", "852 9123 4567", "+85291234567", "91234567")]
    [InlineData("MO", "6612 3456", "+85366123456", "66123456")]
    [InlineData("TW", "0912-345-678", "+886912345678", "0912345678")]
    [InlineData("TW", "(02) 2345 6789", "+886223456789", "0223456789")]
    [InlineData("SG", "8123 4567", "+6581234567", "81234567")]
    [InlineData("MY", "012-345 6789", "+60123456789", "0123456789")]
    [InlineData("MY", "03-2345 6789", "+60323456789", "0323456789")]
    [InlineData("DE", "0170/1234567", "+491701234567", "01701234567")]
    [InlineData("DE", "+49 (0)30 1234567", "+49301234567", "0301234567")]
    [InlineData("GB", "07700 900123", "+447700900123", "07700900123")]
    [InlineData("GB", "020 7946 0958", "+442079460958", "02079460958")]
    [InlineData("AU", "0412 345 678", "+61412345678", "0412345678")]
    [InlineData("US", "(415) 555-0123", "+14155550123", "4155550123")]
    [InlineData("us", "1 415 555 0123", "+14155550123", "4155550123")]
    public void Each_country_s_own_way_of_writing_is_understood(string region, string typed, string value, string national)
    {
        var phone = Parse(typed, region)!.Value;

        phone.Value.ShouldBe(value);
        phone.National.ShouldBe(national);
    }

    [Theory]
    [InlineData("TW", "912345678", "+886912345678")]
    [InlineData("DE", "1701234567", "+491701234567")]
    [InlineData("AU", "412345678", "+61412345678")]
    public void A_mobile_whose_leading_zero_a_spreadsheet_dropped_is_understood(string region, string typed, string value) =>
        Parse(typed, region)!.Value.Value.ShouldBe(value);

    [Theory]
    [InlineData("+33 6 12 34 56 78", "+33612345678")]
    [InlineData("0081 90 1234 5678", "+819012345678")]
    public void A_number_from_any_other_country_is_kept_when_its_calling_code_is_typed(string typed, string value) =>
        Parse(typed, "CN")!.Value.Value.ShouldBe(value);

    [Theory]
    [InlineData("FR")]
    [InlineData("")]
    [InlineData("nonsense")]
    public void In_a_country_without_rules_the_plus_is_required(string region)
    {
        Parse("0612345678", region).ShouldBeNull();
        Parse("+33612345678", region).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("12800138000")]
    [InlineData("1380013800")]
    [InlineData("138001380001")]
    [InlineData("88886666")]
    [InlineData("10 8888 6666")]
    [InlineData("400 800 1234")]
    [InlineData("010-88886666-801")]
    [InlineData("13800138000/13900139000")]
    [InlineData("+86 12800138000")]
    [InlineData("+49 138 0013 8000 12")]
    [InlineData("+1 138 001 3800")]
    [InlineData("+012345678")]
    [InlineData("+3361234")]
    [InlineData("+3361234567890123")]
    [InlineData("00")]
    public void A_length_or_leading_digits_no_number_has_are_refused(string typed) => Parse(typed, "CN").ShouldBeNull();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("+")]
    [InlineData("()-")]
    [InlineData("138OO138OOO")]
    [InlineData("tel:13800138000")]
    [InlineData("13800138000 home")]
    [InlineData("138+00138000")]
    [InlineData("++8613800138000")]
    [InlineData("13800138000📞")]
    [InlineData("1️⃣3800138000")]
    [InlineData("\u202E13800138000")]
    [InlineData("١٣٨٠٠١٣٨٠٠٠")]
    [InlineData("一三八〇〇一三八〇〇〇")]
    [InlineData("13800138000\0")]
    [InlineData("\uD83D")]
    public void What_is_not_a_telephone_number_is_refused(string? typed) => Parse(typed, "CN").ShouldBeNull();

    [Fact]
    public void Five_thousand_characters_are_refused()
    {
        Parse(new string('1', 5000), "CN").ShouldBeNull();
        Parse("13800138000" + new string('-', 5000), "CN").ShouldBeNull();
    }

    [Theory]
    [InlineData("+8613800138000")]
    [InlineData("+861088886666")]
    [InlineData("+85291234567")]
    [InlineData("+491701234567")]
    [InlineData("+14155550123")]
    [InlineData("+33612345678")]
    public void A_kept_number_reads_back_as_itself_in_every_country(string value)
    {
        string[] regions = ["CN", "HK", "DE", "US", "FR"];

        regions.ShouldAllBe(region => Parse(value, region)!.Value.Value == value);
    }

    [Fact]
    public void Two_spellings_of_one_number_are_equal() => Parse("138 0013 8000", "CN").ShouldBe(Parse("+8613800138000", "DE"));

    [Theory]
    [InlineData("13800133862", "138 **** 3862")]
    [InlineData("+852 9123 4567", "**** 4567")]
    [InlineData("+886 912 345 678", "09 **** 5678")]
    public void A_masked_number_hides_at_least_four_digits(string typed, string masked) =>
        Parse(typed, "CN")!.Value.Masked.ShouldBe(masked);

    [Fact]
    public void The_last_four_digits_identify_at_the_desk() => Parse("138 0013 3862", "CN")!.Value.LastFour.ShouldBe("3862");

    [Fact]
    public void A_number_written_into_a_log_is_masked() => $"{Parse("13800133862", "CN")}".ShouldBe("138 **** 3862");

    [Fact]
    public void An_empty_number_has_no_digits_and_does_not_fail()
    {
        var empty = default(PhoneNumber);

        (empty.Value + empty.LastFour + empty.National + empty.Masked).ShouldBe("");
    }

    static PhoneNumber? Parse(string? typed, string region) => PhoneNumber.TryParse(typed, region, out var phone) ? phone : null;
}
