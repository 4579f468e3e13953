/*******************************************************************************
   A store with the schema of the Chinook database, and little in it; don't sell.
   Its data is of the kind that scripts are split at the wrong places by.
********************************************************************************/
DROP TABLE IF EXISTS [Album];

CREATE TABLE [Album]
(
    [AlbumId] INTEGER  NOT NULL,
    [Title] NVARCHAR(160)  NOT NULL, -- isn't unique; two may share it
    [ArtistId] INTEGER  NOT NULL,
    CONSTRAINT [PK_Album] PRIMARY KEY  ([AlbumId]),
    FOREIGN KEY ([ArtistId]) REFERENCES [Artist] ([ArtistId])
		ON DELETE NO ACTION ON UPDATE NO ACTION
);

CREATE TABLE [Artist]
(
    [ArtistId] INTEGER  NOT NULL,
    [Name] NVARCHAR(120),
    CONSTRAINT [PK_Artist] PRIMARY KEY  ([ArtistId])
);

CREATE TABLE [Customer]
(
    [CustomerId] INTEGER  NOT NULL,
    [FirstName] NVARCHAR(40)  NOT NULL,
    [LastName] NVARCHAR(20)  NOT NULL,
    [Company] NVARCHAR(80),
    [Address] NVARCHAR(70),
    [City] NVARCHAR(40),
    [State] NVARCHAR(40),
    [Country] NVARCHAR(40),
    [PostalCode] NVARCHAR(10),
    [Phone] NVARCHAR(24),
    [Fax] NVARCHAR(24),
    [Email] NVARCHAR(60)  NOT NULL,
    [SupportRepId] INTEGER,
    CONSTRAINT [PK_Customer] PRIMARY KEY  ([CustomerId]),
    FOREIGN KEY ([SupportRepId]) REFERENCES [Employee] ([EmployeeId])
		ON DELETE NO ACTION ON UPDATE NO ACTION
);

CREATE TABLE [Employee]
(
    [EmployeeId] INTEGER  NOT NULL,
    [LastName] NVARCHAR(20)  NOT NULL,
    [FirstName] NVARCHAR(20)  NOT NULL,
    [Title] NVARCHAR(30),
    [ReportsTo] INTEGER,
    [BirthDate] DATETIME,
    [HireDate] DATETIME,
    [Address] NVARCHAR(70),
    [City] NVARCHAR(40),
    [State] NVARCHAR(40),
    [Country] NVARCHAR(40),
    [PostalCode] NVARCHAR(10),
    [Phone] NVARCHAR(24),
    [Fax] NVARCHAR(24),
    [Email] NVARCHAR(60),
    CONSTRAINT [PK_Employee] PRIMARY KEY  ([EmployeeId]),
    FOREIGN KEY ([ReportsTo]) REFERENCES [Employee] ([EmployeeId])
		ON DELETE NO ACTION ON UPDATE NO ACTION
);

CREATE TABLE [Genre]
(
    [GenreId] INTEGER  NOT NULL,
    [Name] NVARCHAR(120),
    CONSTRAINT [PK_Genre] PRIMARY KEY  ([GenreId])
);

CREATE TABLE [Invoice]
(
    [InvoiceId] INTEGER  NOT NULL,
    [CustomerId] INTEGER  NOT NULL,
    [InvoiceDate] DATETIME  NOT NULL,
    [BillingAddress] NVARCHAR(70),
    [BillingCity] NVARCHAR(40),
    [BillingState] NVARCHAR(40),
    [BillingCountry] NVARCHAR(40),
    [BillingPostalCode] NVARCHAR(10),
    [Total] NUMERIC(10,2)  NOT NULL,
    CONSTRAINT [PK_Invoice] PRIMARY KEY  ([InvoiceId]),
    FOREIGN KEY ([CustomerId]) REFERENCES [Customer] ([CustomerId])
		ON DELETE NO ACTION ON UPDATE NO ACTION
);

CREATE TABLE [InvoiceLine]
(
    [InvoiceLineId] INTEGER  NOT NULL,
    [InvoiceId] INTEGER  NOT NULL,
    [TrackId] INTEGER  NOT NULL,
    [UnitPrice] NUMERIC(10,2)  NOT NULL,
    [Quantity] INTEGER  NOT NULL,
    CONSTRAINT [PK_InvoiceLine] PRIMARY KEY  ([InvoiceLineId]),
    FOREIGN KEY ([InvoiceId]) REFERENCES [Invoice] ([InvoiceId])
		ON DELETE NO ACTION ON UPDATE NO ACTION,
    FOREIGN KEY ([TrackId]) REFERENCES [Track] ([TrackId])
		ON DELETE NO ACTION ON UPDATE NO ACTION
);

CREATE TABLE [MediaType]
(
    [MediaTypeId] INTEGER  NOT NULL,
    [Name] NVARCHAR(120),
    CONSTRAINT [PK_MediaType] PRIMARY KEY  ([MediaTypeId])
);

CREATE TABLE [Playlist]
(
    [PlaylistId] INTEGER  NOT NULL,
    [Name] NVARCHAR(120),
    CONSTRAINT [PK_Playlist] PRIMARY KEY  ([PlaylistId])
);

CREATE TABLE [PlaylistTrack]
(
    [PlaylistId] INTEGER  NOT NULL,
    [TrackId] INTEGER  NOT NULL,
    CONSTRAINT [PK_PlaylistTrack] PRIMARY KEY  ([PlaylistId], [TrackId]),
    FOREIGN KEY ([PlaylistId]) REFERENCES [Playlist] ([PlaylistId])
		ON DELETE NO ACTION ON UPDATE NO ACTION,
    FOREIGN KEY ([TrackId]) REFERENCES [Track] ([TrackId])
		ON DELETE NO ACTION ON UPDATE NO ACTION
);

CREATE TABLE [Track]
(
    [TrackId] INTEGER  NOT NULL,
    [Name] NVARCHAR(200)  NOT NULL,
    [AlbumId] INTEGER,
    [MediaTypeId] INTEGER  NOT NULL,
    [GenreId] INTEGER,
    [Composer] NVARCHAR(220),
    [Milliseconds] INTEGER  NOT NULL,
    [Bytes] INTEGER,
    [UnitPrice] NUMERIC(10,2)  NOT NULL,
    CONSTRAINT [PK_Track] PRIMARY KEY  ([TrackId]),
    FOREIGN KEY ([AlbumId]) REFERENCES [Album] ([AlbumId])
		ON DELETE NO ACTION ON UPDATE NO ACTION,
    FOREIGN KEY ([GenreId]) REFERENCES [Genre] ([GenreId])
		ON DELETE NO ACTION ON UPDATE NO ACTION,
    FOREIGN KEY ([MediaTypeId]) REFERENCES [MediaType] ([MediaTypeId])
		ON DELETE NO ACTION ON UPDATE NO ACTION
);

CREATE INDEX [IFK_AlbumArtistId] ON [Album] ([ArtistId]);

INSERT INTO [Genre] ([GenreId], [Name]) VALUES
    (1, 'Rock'),
    (2, 'Bossa Nova');

INSERT INTO [MediaType] ([MediaTypeId], [Name]) VALUES
    (1, 'MPEG audio file'),
    (2, 'Protected AAC audio file');

INSERT INTO [Artist] ([ArtistId], [Name]) VALUES
    (1, 'AC/DC'),
    (2, 'Antônio Carlos Jobim'),
    (3, 'Guns N'' Roses'),
    (4, 'Mötley Crüe'),
    (5, 'Nobody; "the :unknown" -- band'),
    (6, 'Zé /* do */ Trio?');

INSERT INTO [Album] ([AlbumId], [Title], [ArtistId]) VALUES
    (1, 'For Those About To Rock We Salute You', 1),
    (2, 'Let There Be Rock', 1),
    (3, 'Warner 25 Anos', 2),
    (4, 'Appetite for Destruction', 3),
    (5, 'Use Your Illusion I', 3),
    (6, 'Motley Crue Greatest Hits', 4),
    (7, 'It''s 12:30', 5),
    (8, 'C:\temp', 6);

INSERT INTO [Track] ([TrackId], [Name], [AlbumId], [MediaTypeId], [GenreId], [Composer], [Milliseconds], [Bytes], [UnitPrice]) VALUES
    (1, 'Who''s "it": you?; -- me /* or */ :him', 1, 1, 1, 'Angus Young, Malcolm Young', 343719, 11170334, 0.99),
    (2, 'Put The Finger On You', 1, 1, 1, NULL, 205662, 6713451, 0.99),
    (3, 'Inject The Venom', 1, 1, 1, NULL, 210834, 6852860, 0.99),
    (4, 'Go Down', 2, 1, 1, 'AC/DC', 331180, 10847611, 0.99),
    (5, 'Dog Eat Dog', 2, 1, 1, 'AC/DC', 215196, 7032162, 0.99),
    (6, 'Desafinado', 3, 2, 2, NULL, 185338, 5990473, 1.99),
    (7, 'Garota De Ipanema', 3, 2, 2, NULL, 285048, 9348428, 1.99),
    (8, 'Samba De Uma Nota Só (One Note Samba)', 3, 2, 2, NULL, 137273, 4535401, 1.99),
    (9, 'Welcome to the Jungle', 4, 1, 1, NULL, 273552, 4538451, 0.99),
    (10, 'It''s So Easy', 4, 1, 1, NULL, 202824, 3394019, 0.99),
    (11, 'Nightrain', 4, 1, 1, NULL, 268537, 4457283, 0.99),
    (12, 'Right Next Door to Hell', 5, 1, 1, NULL, 182321, 3175950, 0.99),
    (13, 'Dust N'' Bones', 5, 1, 1, NULL, 298374, 5053742, 0.99),
    (14, 'Bitter Pill', 6, 1, 1, 'Mick Mars/Nikki Sixx/Tommy Lee/Vince Neil', 266814, 8666786, 0.99),
    (15, 'Enslaved', 6, 1, 1, 'Mick Mars/Nikki Sixx/Tommy Lee', 269844, 8789966, 0.99),
    (16, 'Half past', 7, 1, NULL, NULL, 60000, NULL, 0.99),
    (17, 'Quarter to; or later', 7, 1, NULL, NULL, 60000, NULL, 0.99),
    (18, 'Água', 8, 1, 2, 'Zé', 120000, 4000000, 1.99),
    (19, 'Silêncio', 8, 1, 2, 'Zé', 120000, 4000000, 0.99),
    (20, 'On no album', NULL, 1, NULL, NULL, 1000, NULL, 0.99);

-- The head is not the first, so that copying has to mind the order.
INSERT INTO [Employee] ([EmployeeId], [LastName], [FirstName], [Title], [ReportsTo], [BirthDate], [HireDate], [Address], [City], [State], [Country], [PostalCode], [Phone], [Fax], [Email]) VALUES
    (1, 'Peacock', 'Jane', 'Sales Support Agent', 2, '1973-08-29 00:00:00', '2002-04-01 08:15:00', '1111 6 Ave SW', 'Calgary', 'AB', 'Canada', 'T2P 5M5', '+1 (403) 262-3443', NULL, 'jane@chinookcorp.com'),
    (2, 'Edwards', 'Nancy', 'Sales Manager', 3, '1958-12-08 00:00:00', '2002-05-01 00:00:00', '825 8 Ave SW', 'Calgary', 'AB', 'Canada', 'T2P 2T3', NULL, NULL, 'nancy@chinookcorp.com'),
    (3, 'O''Adams', 'André', 'General Manager', NULL, '1962-02-18 00:00:00', '2002-08-14 00:00:00', '11120 Jasper Ave NW', 'Edmonton', 'AB', 'Canada', 'T5K 2N1', NULL, NULL, 'andre@chinookcorp.com');

INSERT INTO [Customer] ([CustomerId], [FirstName], [LastName], [Company], [Address], [City], [State], [Country], [PostalCode], [Phone], [Fax], [Email], [SupportRepId]) VALUES
    (1, 'Luís', 'Gonçalves', 'Embraer - Empresa Brasileira de Aeronáutica S.A.', 'Av. Brigadeiro Faria Lima, 2170', 'São José dos Campos', 'SP', 'Brazil', '12227-000', '+55 (12) 3923-5555', NULL, 'luisg@embraer.com.br', 1),
    (2, 'Leonie', 'Köhler', NULL, 'Theodor-Heuss-Straße 34', 'Stuttgart', NULL, 'Germany', '70174', NULL, NULL, 'leonekohler@surfeu.de', 1),
    (3, 'Hugh', 'O''Reilly', NULL, '3 Chatham Street', 'Dublin', 'Dublin', 'Ireland', NULL, NULL, NULL, 'hughoreilly@apple.ie', 2);

INSERT INTO [Invoice] ([InvoiceId], [CustomerId], [InvoiceDate], [BillingAddress], [BillingCity], [BillingState], [BillingCountry], [BillingPostalCode], [Total]) VALUES
    (1, 1, '2021-01-01 00:00:00', 'Av. Brigadeiro Faria Lima, 2170', 'São José dos Campos', 'SP', 'Brazil', '12227-000', 4.95),
    (2, 2, '2021-01-02 00:00:00', 'Theodor-Heuss-Straße 34', 'Stuttgart', NULL, 'Germany', '70174', 6.95),
    (3, 3, '2021-01-03 23:59:59', '3 Chatham Street', 'Dublin', 'Dublin', 'Ireland', NULL, 4.96);

INSERT INTO [InvoiceLine] ([InvoiceLineId], [InvoiceId], [TrackId], [UnitPrice], [Quantity]) VALUES
    (1, 1, 9, 0.99, 1),
    (2, 1, 13, 0.99, 4),
    (3, 2, 7, 1.99, 2),
    (4, 2, 5, 0.99, 3),
    (5, 3, 18, 1.99, 1),
    (6, 3, 17, 0.99, 2),
    (7, 3, 14, 0.99, 1);

INSERT INTO [Playlist] ([PlaylistId], [Name]) VALUES
    (1, '90’s Music'),
    (2, 'Empty; for now');

INSERT INTO [PlaylistTrack] ([PlaylistId], [TrackId]) VALUES
    (1, 1), (1, 7), (1, 9),
    (1, 18), (1, 20)
