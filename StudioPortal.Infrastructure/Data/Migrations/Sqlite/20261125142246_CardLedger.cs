using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StudioPortal.Infrastructure.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CardLedger : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "Policy_GivenCreditsFirst",
                table: "Studios",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsUnopened",
                table: "Cards",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "Latest",
                table: "CardPlans",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "OpenedOn",
                table: "Studios",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<DateOnly>(
                name: "BlockedUntil",
                table: "Members",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "LotId",
                table: "LedgerEntries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "LedgerEntries",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsPrivate",
                table: "ClassTypes",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "EndedAt",
                table: "Cards",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EndedFor",
                table: "Cards",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Freezes",
                table: "Cards",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "FrozenDays",
                table: "Cards",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "FrozenFrom",
                table: "Cards",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "FrozenTo",
                table: "Cards",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "PlanVersionId",
                table: "Cards",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<Guid>(
                name: "LatestId",
                table: "CardPlans",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<Guid>(
                name: "PolicyId",
                table: "Bookings",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.CreateTable(
                name: "CancellationPolicies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClassTypeId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    FreeMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    IsWithdrawn = table.Column<bool>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Late_BlockAfter = table.Column<int>(type: "INTEGER", nullable: true),
                    Late_BlockDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Late_Cost = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Late_Fee = table.Column<long>(type: "INTEGER", nullable: false),
                    Late_WithinDays = table.Column<int>(type: "INTEGER", nullable: false),
                    NoShow_BlockAfter = table.Column<int>(type: "INTEGER", nullable: true),
                    NoShow_BlockDays = table.Column<int>(type: "INTEGER", nullable: false),
                    NoShow_Cost = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    NoShow_Fee = table.Column<long>(type: "INTEGER", nullable: false),
                    NoShow_WithinDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CancellationPolicies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CancellationPolicies_ClassTypes_ClassTypeId",
                        column: x => x.ClassTypeId,
                        principalTable: "ClassTypes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CardChanges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Device = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FromOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ToOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    OtherMemberId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OtherCardId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OldNumber = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    NewNumber = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    SaleId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ForId = table.Column<Guid>(type: "TEXT", nullable: true),
                    UndoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UndoneBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CardChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CardChanges_Cards_CardId",
                        column: x => x.CardId,
                        principalTable: "Cards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CardLots",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Granted = table.Column<int>(type: "INTEGER", nullable: false),
                    Left = table.Column<int>(type: "INTEGER", nullable: false),
                    Held = table.Column<int>(type: "INTEGER", nullable: false),
                    Value = table.Column<long>(type: "INTEGER", nullable: false),
                    ExpiresOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CardLots", x => x.Id);
                    table.CheckConstraint("CK_CardLots_HeldWithinLeft", "\"Left\" >= 0 AND \"Held\" >= 0 AND \"Held\" <= \"Left\" AND \"Left\" <= \"Granted\"");
                    table.ForeignKey(
                        name: "FK_CardLots_Cards_CardId",
                        column: x => x.CardId,
                        principalTable: "Cards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CardShares",
                columns: table => new
                {
                    CardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CardShares", x => new { x.CardId, x.MemberId });
                    table.ForeignKey(
                        name: "FK_CardShares_Cards_CardId",
                        column: x => x.CardId,
                        principalTable: "Cards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CardShares_Members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlanVersions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PlanId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    MadeBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    NameInEnglish = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Credits = table.Column<int>(type: "INTEGER", nullable: true),
                    GiftCredits = table.Column<int>(type: "INTEGER", nullable: false),
                    ValidCount = table.Column<int>(type: "INTEGER", nullable: false),
                    ValidUnit = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Starts = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    OpensWithinDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Price = table.Column<long>(type: "INTEGER", nullable: false),
                    PerWeek = table.Column<int>(type: "INTEGER", nullable: true),
                    PerMonth = table.Column<int>(type: "INTEGER", nullable: true),
                    Ahead = table.Column<int>(type: "INTEGER", nullable: true),
                    Sharers = table.Column<int>(type: "INTEGER", nullable: false),
                    Freezes = table.Column<int>(type: "INTEGER", nullable: false),
                    FreezeDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Benefits = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    ClassTypes = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    Rooms = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    Teachers = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    Hours = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanVersions", x => x.Id);
                    table.CheckConstraint("CK_PlanVersions_Price", "\"Price\" >= 0");
                    table.ForeignKey(
                        name: "FK_PlanVersions_CardPlans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "CardPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RefundQuotes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    CardLines = table.Column<int>(type: "INTEGER", nullable: false),
                    CardEndsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Options = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RefundQuotes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RefundQuotes_Cards_CardId",
                        column: x => x.CardId,
                        principalTable: "Cards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Sales",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Receipt = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ListPrice = table.Column<long>(type: "INTEGER", nullable: false),
                    Credited = table.Column<long>(type: "INTEGER", nullable: false),
                    Price = table.Column<long>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Device = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ReversesId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sales", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Sales_Cards_CardId",
                        column: x => x.CardId,
                        principalTable: "Cards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Sales_Members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TakingsClosings",
                columns: table => new
                {
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Counts = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TakingsClosings", x => x.On);
                });

            migrationBuilder.CreateTable(
                name: "Penalties",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BookingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SessionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    PolicyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Cost = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Credits = table.Column<int>(type: "INTEGER", nullable: false),
                    Fee = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Penalties", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Penalties_Bookings_BookingId",
                        column: x => x.BookingId,
                        principalTable: "Bookings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Penalties_CancellationPolicies_PolicyId",
                        column: x => x.PolicyId,
                        principalTable: "CancellationPolicies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Holds",
                columns: table => new
                {
                    BookingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LotId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Credits = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Holds", x => new { x.BookingId, x.LotId });
                    table.CheckConstraint("CK_Holds_Credits", "\"Credits\" > 0");
                    table.ForeignKey(
                        name: "FK_Holds_Bookings_BookingId",
                        column: x => x.BookingId,
                        principalTable: "Bookings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Holds_CardLots_LotId",
                        column: x => x.LotId,
                        principalTable: "CardLots",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SalePayments",
                columns: table => new
                {
                    SaleId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Tender = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SalePayments", x => new { x.SaleId, x.Number });
                    table.ForeignKey(
                        name: "FK_SalePayments_Sales_SaleId",
                        column: x => x.SaleId,
                        principalTable: "Sales",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            CardLedgerRows.Take(migrationBuilder);

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_CauseId",
                table: "LedgerEntries",
                column: "CauseId");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_LotId",
                table: "LedgerEntries",
                column: "LotId");

            migrationBuilder.CreateIndex(
                name: "IX_Cards_PlanVersionId",
                table: "Cards",
                column: "PlanVersionId");

            migrationBuilder.CreateIndex(
                name: "IX_Bookings_PolicyId",
                table: "Bookings",
                column: "PolicyId");

            migrationBuilder.CreateIndex(
                name: "IX_CancellationPolicies_ClassTypeId_Number",
                table: "CancellationPolicies",
                columns: new[] { "ClassTypeId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CardChanges_CardId_At",
                table: "CardChanges",
                columns: new[] { "CardId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_CardChanges_ForId",
                table: "CardChanges",
                column: "ForId");

            migrationBuilder.CreateIndex(
                name: "IX_CardLots_CardId_Number",
                table: "CardLots",
                columns: new[] { "CardId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CardLots_ExpiresOn",
                table: "CardLots",
                column: "ExpiresOn");

            migrationBuilder.CreateIndex(
                name: "IX_CardShares_MemberId",
                table: "CardShares",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_Holds_LotId",
                table: "Holds",
                column: "LotId");

            migrationBuilder.CreateIndex(
                name: "IX_Penalties_BookingId",
                table: "Penalties",
                column: "BookingId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Penalties_MemberId_At",
                table: "Penalties",
                columns: new[] { "MemberId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Penalties_PolicyId",
                table: "Penalties",
                column: "PolicyId");

            migrationBuilder.CreateIndex(
                name: "IX_Penalties_State_DueAt",
                table: "Penalties",
                columns: new[] { "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PlanVersions_PlanId_Number",
                table: "PlanVersions",
                columns: new[] { "PlanId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RefundQuotes_CardId",
                table: "RefundQuotes",
                column: "CardId");

            migrationBuilder.CreateIndex(
                name: "IX_Sales_CardId",
                table: "Sales",
                column: "CardId");

            migrationBuilder.CreateIndex(
                name: "IX_Sales_MemberId",
                table: "Sales",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_Sales_On",
                table: "Sales",
                column: "On");

            migrationBuilder.CreateIndex(
                name: "IX_Sales_Receipt",
                table: "Sales",
                column: "Receipt",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Sales_ReversesId",
                table: "Sales",
                column: "ReversesId",
                unique: true,
                filter: "\"ReversesId\" IS NOT NULL");

            migrationBuilder.DropColumn(
                name: "Policy_FreeCancellationMinutes",
                table: "Studios");

            migrationBuilder.DropColumn(
                name: "Policy_LateCancellationCosts",
                table: "Studios");

            migrationBuilder.DropColumn(
                name: "Covers",
                table: "Cards");

            migrationBuilder.DropColumn(
                name: "PaymentMethod",
                table: "Cards");

            migrationBuilder.DropColumn(
                name: "PaymentReference",
                table: "Cards");

            migrationBuilder.DropColumn(
                name: "Covers",
                table: "CardPlans");

            migrationBuilder.DropColumn(
                name: "Credits",
                table: "CardPlans");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "CardPlans");

            migrationBuilder.DropColumn(
                name: "Name",
                table: "CardPlans");

            migrationBuilder.DropColumn(
                name: "NameInEnglish",
                table: "CardPlans");

            migrationBuilder.DropColumn(
                name: "Price",
                table: "CardPlans");

            migrationBuilder.DropColumn(
                name: "Policy_NoShowCosts",
                table: "Studios");

            migrationBuilder.DropColumn(
                name: "UnitValue",
                table: "Cards");

            migrationBuilder.DropColumn(
                name: "ValidDays",
                table: "CardPlans");

            migrationBuilder.AddForeignKey(
                name: "FK_Bookings_CancellationPolicies_PolicyId",
                table: "Bookings",
                column: "PolicyId",
                principalTable: "CancellationPolicies",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Cards_PlanVersions_PlanVersionId",
                table: "Cards",
                column: "PlanVersionId",
                principalTable: "PlanVersions",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_LedgerEntries_CardLots_LotId",
                table: "LedgerEntries",
                column: "LotId",
                principalTable: "CardLots",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Bookings_CancellationPolicies_PolicyId",
                table: "Bookings");

            migrationBuilder.DropForeignKey(
                name: "FK_Cards_PlanVersions_PlanVersionId",
                table: "Cards");

            migrationBuilder.DropForeignKey(
                name: "FK_LedgerEntries_CardLots_LotId",
                table: "LedgerEntries");

            migrationBuilder.DropTable(
                name: "CardChanges");

            migrationBuilder.DropTable(
                name: "CardShares");

            migrationBuilder.DropTable(
                name: "Holds");

            migrationBuilder.DropTable(
                name: "Penalties");

            migrationBuilder.DropTable(
                name: "PlanVersions");

            migrationBuilder.DropTable(
                name: "RefundQuotes");

            migrationBuilder.DropTable(
                name: "SalePayments");

            migrationBuilder.DropTable(
                name: "TakingsClosings");

            migrationBuilder.DropTable(
                name: "CardLots");

            migrationBuilder.DropTable(
                name: "CancellationPolicies");

            migrationBuilder.DropTable(
                name: "Sales");

            migrationBuilder.DropIndex(
                name: "IX_LedgerEntries_CauseId",
                table: "LedgerEntries");

            migrationBuilder.DropIndex(
                name: "IX_LedgerEntries_LotId",
                table: "LedgerEntries");

            migrationBuilder.DropIndex(
                name: "IX_Cards_PlanVersionId",
                table: "Cards");

            migrationBuilder.DropIndex(
                name: "IX_Bookings_PolicyId",
                table: "Bookings");

            migrationBuilder.DropColumn(
                name: "OpenedOn",
                table: "Studios");

            migrationBuilder.DropColumn(
                name: "BlockedUntil",
                table: "Members");

            migrationBuilder.DropColumn(
                name: "LotId",
                table: "LedgerEntries");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "LedgerEntries");

            migrationBuilder.DropColumn(
                name: "IsPrivate",
                table: "ClassTypes");

            migrationBuilder.DropColumn(
                name: "EndedAt",
                table: "Cards");

            migrationBuilder.DropColumn(
                name: "EndedFor",
                table: "Cards");

            migrationBuilder.DropColumn(
                name: "Freezes",
                table: "Cards");

            migrationBuilder.DropColumn(
                name: "FrozenDays",
                table: "Cards");

            migrationBuilder.DropColumn(
                name: "FrozenFrom",
                table: "Cards");

            migrationBuilder.DropColumn(
                name: "FrozenTo",
                table: "Cards");

            migrationBuilder.DropColumn(
                name: "PlanVersionId",
                table: "Cards");

            migrationBuilder.DropColumn(
                name: "LatestId",
                table: "CardPlans");

            migrationBuilder.DropColumn(
                name: "PolicyId",
                table: "Bookings");

            migrationBuilder.RenameColumn(
                name: "Policy_GivenCreditsFirst",
                table: "Studios",
                newName: "Policy_NoShowCosts");

            migrationBuilder.RenameColumn(
                name: "IsUnopened",
                table: "Cards",
                newName: "UnitValue");

            migrationBuilder.RenameColumn(
                name: "Latest",
                table: "CardPlans",
                newName: "ValidDays");

            migrationBuilder.AddColumn<int>(
                name: "Policy_FreeCancellationMinutes",
                table: "Studios",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "Policy_LateCancellationCosts",
                table: "Studios",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Covers",
                table: "Cards",
                type: "TEXT",
                maxLength: 8000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "PaymentMethod",
                table: "Cards",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PaymentReference",
                table: "Cards",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Covers",
                table: "CardPlans",
                type: "TEXT",
                maxLength: 8000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Credits",
                table: "CardPlans",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "CardPlans",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Name",
                table: "CardPlans",
                type: "TEXT",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "NameInEnglish",
                table: "CardPlans",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Price",
                table: "CardPlans",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);
        }
    }
}
